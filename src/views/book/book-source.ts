import { blockSource } from './block-source.ts';

/** The book's layout in Typst. Lengths of the grid: every block takes whole lines, so that columns stand level. */
export const bookSource = `
#let data = json("/book.json")
#let ink = rgb("#1d1b18")
#let stone = rgb("#5f594f")
#let rule = rgb("#d8d1c3")
#let red = rgb("#96271b")
#let paper = data.paper
#let bleed = if paper.hasCropMarks { 10mm } else { 0mm }
#let (year, month, day) = data.title.made
#set document(
  title: data.title.title + "　" + data.title.subtitle,
  author: data.title.publishers,
  date: datetime(year: year, month: month, day: day),
)
#let crop-marks = if paper.hasCropMarks {
  let mark = 6mm
  for (x, y) in ((0, 0), (1, 0), (0, 1), (1, 1)) {
    let (across, down) = (bleed + x * paper.width * 1mm, bleed + y * paper.height * 1mm)
    let outside-x = if x == 0 { across - bleed + 1mm } else { across + 3mm }
    let outside-y = if y == 0 { down - bleed + 1mm } else { down + 3mm }
    place(dx: outside-x, dy: down, line(length: mark, stroke: 0.25pt))
    place(dx: across, dy: outside-y, line(length: mark, angle: 90deg, stroke: 0.25pt))
  }
}
#set page(
  width: paper.width * 1mm + 2 * bleed,
  height: paper.height * 1mm + 2 * bleed,
  margin: (
    inside: paper.inside * 1mm + bleed, outside: paper.outside * 1mm + bleed,
    top: paper.top * 1mm + bleed, bottom: paper.bottom * 1mm + bleed,
  ),
  binding: left,
  background: crop-marks,
  header-ascent: 5mm,
  footer-descent: 6mm,
)
#set text(fill: ink, top-edge: 0.8em, bottom-edge: -0.2em, kerning: false)
#set par(linebreaks: "simple", justify: true, justification-limits: (tracking: (min: 0em, max: 0em)))
#show heading: it => it.body
#set heading(outlined: false)
#show super: it => text(size: 0.62em, baseline: -0.42em, fill: red, it.body)
#let glyph(file) = box(height: 0.8em, baseline: 10%, image("/" + file, height: 1em))
#show: body => data.drawn.fold(body, (body, drawn) => {
  show drawn.character: glyph(drawn.file)
  body
})

${blockSource}
// Pages
#let head-of(p, is-left) = {
  set text(8pt, fill: stone)
  let names = if p.a == "" { "" } else if p.a == p.z or p.z == "" { p.a } else { p.a + " — " + p.z }
  block(width: 100%, stroke: (bottom: 0.4pt + rule), inset: (bottom: 1.6mm), {
    if is-left { text(fill: ink, names); h(1fr); p.t } else { p.t; h(1fr); text(fill: ink, names) }
  })
}
#let foot-of(number, is-left) = align(if is-left { left } else { right }, text(8.5pt, fill: stone, number))
#let opening-of(p, f, size) = block(
  height: f.opening * f.leading * size, width: 100%, above: 0pt, below: 0pt, {
    v(if p.f in ("prose", "contents") { 4mm } else { 9mm })
    par(text(if p.f in ("prose", "contents") { 20pt } else { 24pt }, tracking: 0.12em, heading(level: 1, bookmarked: true, p.o.at(0))))
    if p.o.at(1) != "" {
      v(3.2mm)
      set par(leading: 0.55em, justify: false, linebreaks: "optimized")
      par(text(8.5pt, fill: stone, p.o.at(1)))
    }
    v(1fr)
    line(length: 100%, stroke: 0.6pt + ink)
    v(1.35 * f.leading * size)
  },
)
#let columns-page(p, is-left) = {
  let f = data.frames.at(p.f)
  let size = f.size * 1pt
  let opens = "o" in p
  page(
    header: if opens { none } else { head-of(p, is-left) },
    footer: foot-of(p.n, is-left),
    {
      set text(size)
      set par(leading: (f.leading - 1) * 1em, spacing: (f.leading - 1) * 1em)
      // Lines of indexes are not stretched, and stand in by one character after the first.
      set par(justify: false, hanging-indent: 1em) if f.isIndex
      if opens { opening-of(p, f, size) }
      if f.hasRule and p.tall > 2 {
        place(top + center, dy: if opens { f.opening * f.leading * size } else { 0pt },
          line(length: (p.tall * f.leading - 0.4) * size, angle: 90deg, stroke: 0.35pt + rule))
      }
      columns(f.columns, gutter: f.gutter * 1mm, p.c.map(blocks => column-of(blocks, size, f.leading, p.f == "contents")).join(colbreak()))
    },
  )
}
#let wall-page(p, is-left) = {
  let (column, character, gap) = (data.wall.column * 1mm, data.wall.character * 1mm, data.wall.betweenNames * 1mm)
  let place-height = p.room * character + gap
  let lines = p.lastLine - p.firstLine + 1
  let (width, height) = (p.columns.len() * column, lines * place-height)
  page(header: head-of(p, is-left), footer: foot-of(p.n, is-left), align(center, block(
    width: width + 2 * column, height: height + 12mm, {
      set text(9.5pt)
      set par(justify: false)
      place(top + left, dx: column - 2mm, dy: 5mm, rect(width: width + 4mm, height: height + 2.5mm, stroke: 0.5pt + stone))
      for (at, stretch) in p.columns.enumerate() {
        let shift = column + width - (at + 1) * column
        place(top + left, dx: shift, box(width: column, align(center, text(6pt, fill: stone, str(stretch.number)))))
        for slot in stretch.slots {
          let down = 7.5mm + (slot.line - p.firstLine) * place-height
          let scale-of = calc.min(1, p.room / slot.characters.len())
          for (index, letter) in slot.characters.enumerate() {
            place(top + left, dx: shift, dy: down + index * character * scale-of,
              box(width: column, align(center, text(9.5pt * scale-of, letter))))
          }
        }
      }
      for number in range(p.firstLine, p.lastLine + 1) {
        let down = 7.5mm + (number - p.firstLine) * place-height
        place(top + left, dx: column + width + 2.5mm, dy: down + 0.8mm, text(6pt, fill: stone, str(number)))
      }
    },
  )))
}
#let page-of(p, is-left) = {
  if p.k == "columns" { columns-page(p, is-left) }
  else if p.k == "wall" { wall-page(p, is-left) }
  else { page([]) }
}

// Title
#page({
  let title = data.title
  set align(center)
  v(1fr)
  box(stroke: 0.9pt + ink, inset: 1.4mm, box(
    stroke: 0.35pt + ink, inset: (x: 9mm, y: 10mm),
    stack(dir: ttb, spacing: 3.6mm, ..title.title.clusters().map(letter => text(30pt, letter))),
  ))
  v(13mm)
  text(13pt, tracking: 0.1em, title.subtitle)
  v(1.1fr)
  if title.invented != "" { text(10pt, fill: red, title.invented); v(4mm) }
  for publisher in title.publishers { text(10.5pt, publisher); v(1.5mm) }
  text(10.5pt, fill: stone, title.edition)
  v(6mm)
})
#page([])
#for (index, p) in data.front.enumerate() { page-of(p, calc.even(index + 3)) }
#for (index, p) in data.body.enumerate() { page-of(p, calc.even(index + 1)) }

// Colophon
#page({
  set text(8.5pt)
  set par(leading: 0.6em, justify: false, linebreaks: "optimized")
  v(1fr)
  line(length: 100%, stroke: 0.6pt + ink)
  v(3mm)
  text(14pt, tracking: 0.1em, data.colophon.title)
  v(3mm)
  grid(
    columns: (24mm, 1fr), row-gutter: 2.2mm,
    ..data.colophon.lines.map(entry => (text(fill: stone, entry.label), entry.value)).flatten(),
  )
  v(3mm)
  line(length: 100%, stroke: 0.35pt + rule)
  v(1mm)
  text(7.5pt, fill: stone, data.colophon.note)
})
`;
