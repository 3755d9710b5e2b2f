/** How a ceremony is set, in Typst; the data lies in `/ceremony.json`. */
export const ceremonySource = `
#let data = json("/ceremony.json")
#let ink = rgb("#1d1b18")
#let stone = rgb("#5f594f")
#let rule = rgb("#d8d1c3")
#let field = rgb("#f0ece3")
#let red = rgb("#96271b")
#set document(title: data.title + "　" + data.archive)
#set page(
  paper: "a4", margin: (left: 22mm, right: 18mm, top: 20mm, bottom: 20mm),
  footer: context {
    set text(8pt, fill: stone)
    grid(
      columns: (1fr, auto, auto), column-gutter: 6mm,
      data.title, data.madeFrom,
      [#counter(page).display() / #counter(page).final().first()],
    )
  },
)
#set text(10.5pt, fill: ink)
#set par(leading: 0.75em)
#let heading-of(body) = block(
  above: 10mm, below: 4.5mm, width: 100%, stroke: (bottom: 0.6pt + ink), inset: (bottom: 2mm), sticky: true,
  text(14pt, tracking: 0.1em, body),
)

#v(4mm)
#text(24pt, tracking: 0.12em, data.title)
#if data.day != "" { h(5mm); text(12pt, fill: stone, data.day) }
#v(1mm)
#text(fill: stone, data.lead)
#for (note, colour) in ((data.notes.doubtful, red), (data.notes.unchecked, stone)) {
  if note != "" { block(above: 3mm, below: 0mm, text(9pt, fill: colour, note)) }
}
#v(5mm)
#grid(
  columns: (auto, 1fr, auto, 1fr), column-gutter: (3mm, 7mm, 3mm), row-gutter: 5mm, align: bottom,
  ..data.roles.map(role => (
    text(9pt, fill: stone, role),
    box(width: 100%, height: 6mm, stroke: (bottom: 0.5pt + stone), if role == data.roles.last() { align(bottom, pad(bottom: 1.4mm, data.day)) }),
  )).flatten(),
)

#heading-of(data.order.title)
#for entry in data.order.rules { block(below: 2.4mm, text(9.5pt, entry)) }
#text(9pt, fill: stone, data.order.notice)
#v(2mm)
#grid(
  columns: (9mm, 1fr), row-gutter: 3.6mm,
  ..data.order.steps.enumerate().map(((index, step)) => (
    text(fill: stone, str(index + 1)),
    { step.text; if step.note != "" { text(9pt, fill: stone, "（" + step.note + "）") } },
  )).flatten(),
)

#let column-of(body, size) = stack(
  dir: ttb, spacing: size * 0.28,
  ..body.clusters().map(one => if one == "　" { v(size * 0.5) } else {
    let upright = if one == "（" { "︵" } else if one == "）" { "︶" } else { one }
    box(width: size * 1.1, align(center, text(size, upright)))
  }),
)
#let strip(body) = box(width: 20mm, height: 86mm, fill: field, stroke: 0.5pt + rule, inset: 4mm, body)
#v(3mm)
#block(breakable: false)[
  #heading-of(data.ribbons.title)
  #text(9pt, fill: stone, data.ribbons.lead)
  #v(4mm)
  #grid(
    columns: (auto, auto), column-gutter: 18mm,
    ..data.ribbons.pairs.map(pair => grid(
      columns: (auto, auto), column-gutter: 5mm,
      strip(grid(rows: (1fr, auto), align: center, column-of(pair.left, 11pt), text(fill: stone, column-of(pair.day, 7.5pt)))),
      strip(align(center + horizon, column-of(pair.right, 20pt))),
    )),
  )
]

#let ruby(sounds) = {
  for one in sounds {
    box(stack(
      dir: ttb, spacing: 1.3mm,
      align(center, text(7.6pt, fill: stone, if one.sound == "" { h(0pt) } else { one.sound })),
      align(center, text(17pt, one.character)),
    ))
    h(1.6mm)
  }
}
#let entry(line) = {
  ruby(line.sounds)
  if line.facts != "" { linebreak(); text(8.2pt, fill: stone, line.facts) }
  for note in line.notes { linebreak(); text(8.2pt, fill: red, note) }
  if line.recognition != "" { linebreak(); text(8.2pt, fill: stone, line.recognition) }
}
// One grid for all: a grid within each cell would be laid out three times over.
#let lines-of(lines) = grid(
  columns: (8mm, 1fr, 8mm, 1fr), column-gutter: (0mm, 10mm, 0mm),
  inset: (top: 2.6mm, bottom: 2.4mm), stroke: (bottom: 0.35pt + rule),
  ..lines.enumerate().map(((index, line)) => (
    pad(top: 6.4mm, text(8pt, fill: stone, str(index + 1))),
    grid.cell(breakable: false, entry(line)),
  )).flatten(),
)
#if data.contents.len() > 0 {
  heading-of(data.names)
  text(9pt, fill: stone, data.contentsNote)
  v(2mm)
  grid(
    columns: (1fr, 1fr), column-gutter: 10mm, inset: (y: 2.2mm), stroke: (bottom: 0.35pt + rule),
    ..data.contents.map(entry => { entry.title; h(1fr); text(fill: stone, entry.count) }),
  )
}
#if data.lists.len() > 0 { pagebreak() }
#for list in data.lists {
  heading-of({ list.title; h(4mm); text(9.5pt, fill: stone, tracking: 0em, list.count) })
  lines-of(list.lines)
  if list.carved.len() > 0 {
    block(above: 7mm, below: 1.5mm, sticky: true, text(11.5pt, data.carved.title))
    block(below: 3mm, sticky: true, text(9pt, fill: stone, data.carved.lead))
    lines-of(list.carved)
  }
  if list.nameless != "" { block(above: 6mm, fill: field, stroke: 0.5pt + rule, inset: 4mm, width: 100%, list.nameless) }
}
`;
