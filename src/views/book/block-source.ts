/** How lines, entries, headings and items are set; part of the book's Typst source. */
export const blockSource = `
// Lines and blocks
// A line of nothing but raised numbers is as high as any other.
#let strut = box(width: 0pt, height: 1em, baseline: 0.2em)
#let run(line) = if type(line) == str { line } else {
  if line.first().first() == "m" { strut }
  for (kind, words) in line {
    if kind == "" { words }
    else if kind == "m" { super(words) }
    else { text(fill: stone, words) }
  }
}
#let full = linebreak(justify: true)
// Lines of plain text are joined without a call for each: a book has a hundred thousand.
#let lines-of(e) = {
  if "q" in e { e.l.join(full) } else { e.l.map(run).join(full) }
  if "j" in e { full }
}
// Indented as a block: Typst trims a bracket at the beginning of a line only where nothing stands before it.
#let indented(width, gap, body) = block(width: 100%, inset: (left: width), above: gap, below: gap, par(body))
#let name-of(e) = {
  text(weight: 600, e.t)
  if "x" in e { text(size: 0.8em, fill: stone, e.x) }
}
#let entry(e, gap) = if "own" in e {
  if "t" in e { par(name-of(e)) }
  if e.l.len() > 0 { indented(5em, gap, lines-of(e)) }
} else if "t" not in e { indented(5em, gap, lines-of(e)) } else {
  par(hanging-indent: 5em, {
    box(width: 5em, baseline: 0.2em, {
      if "g" in e { text(weight: 600, tracking: 1em, e.t); h(-1em) } else { text(weight: 600, e.t) }
      if "x" in e { text(size: 0.8em, fill: stone, e.x) }
    })
    if "q" in e { e.l.join(full) } else { e.l.map(run).join(full) }
    if "j" in e { full }
  })
}
#let mark(e, body) = if "b" in e { heading(level: e.v, bookmarked: true, body) } else { body }
#let heading-of(e, size, leading) = block(
  height: (e.h * leading - leading + 1) * size, width: 100%, above: (leading - 1) * size, below: (leading - 1) * size,
  if e.v == 1 {
    align(bottom, block(width: 100%, stroke: (bottom: 0.6pt + ink), inset: (bottom: 0.45em), {
      set par(justify: false, leading: 0.5em)
      text(1.4em, tracking: 0.06em, mark(e, e.t))
      linebreak()
      text(0.82em, fill: stone, e.m)
    }))
  } else if e.v == 2 {
    par(justify: false, { text(fill: red, weight: 600, mark(e, e.t)); if e.m != "" { h(0.7em); text(0.85em, fill: stone, e.m) } })
  } else { par(text(weight: 600, e.t)) },
)
#let leaders = box(width: 1fr, baseline: 0.2em, inset: (x: 0.5em), text(fill: rule, repeat(gap: 0.3em, ".")))
#let contents-line(e) = par(justify: false, { e.l.map(run).join(); leaders; e.p })
#let index-line(e) = par({
  if "c" in e { h(1em) }
  e.l.map(run).join(linebreak())
  if e.p != "" { box(width: 1fr); text(fill: stone, e.p) }
})
#let note(e, gap) = {
  let body = lines-of(e)
  if e.d == 0 {
    par({ if "c" not in e and e.i > 0 { h(e.i * 1em) }; body })
  } else if "c" in e { indented(e.i * 1em, gap, body) }
  else { par(hanging-indent: e.i * 1em, { box(width: e.i * 1em, baseline: 0.2em, text(fill: red, e.t)); body }) }
}
#let column-of(blocks, size, leading, is-contents) = for e in blocks {
  if "s" in e {
    block(
      height: (e.s * leading - leading + 1) * size,
      above: (leading - 1) * size, below: (leading - 1) * size,
    )
  }
  if e.k == "w" { par({ e.t; box(width: 1fr); text(fill: stone, e.p) }) }
  else if e.k == "e" { entry(e, (leading - 1) * 1em) }
  else if e.k == "h" { heading-of(e, size, leading) }
  else if e.k == "i" { if is-contents { contents-line(e) } else { index-line(e) } }
  else { note(e, (leading - 1) * 1em) }
}

`;
