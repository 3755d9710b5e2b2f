import { toJsonFile, type PrintDocument } from '../facility-table/print-document.ts';
import type { GradingPack } from './grading-pack.ts';

export interface PackDrawings {
  plan: string | undefined;
  map: string | undefined;
}

/** The pack on A4. Drawings are SVG texts; those there are have a caption in the pack. */
export function toGradingPackDocument(pack: GradingPack, { plan, map }: PackDrawings): PrintDocument {
  const files = new Map([['pack.json', toJsonFile(pack)]]);
  if (plan !== undefined) files.set('plan.svg', new TextEncoder().encode(plan));
  if (map !== undefined) files.set('map.svg', new TextEncoder().encode(map));
  return { source, files };
}

const source = `
#let data = json("/pack.json")
#let say = data.words
#let ink = rgb("#1d1b18")
#let stone = rgb("#5f594f")
#let rule = rgb("#d8d1c3")
#let red = rgb("#96271b")
#set document(title: say.title + "（" + say.draft + "）　" + data.name)
#set text(10pt, fill: ink)
#set par(leading: 0.72em)
#set page(
  paper: "a4", margin: (left: 25mm, right: 20mm, top: 22mm, bottom: 22mm),
  footer: context if counter(page).get().first() > 1 {
    set text(8pt, fill: stone)
    grid(
      columns: (1fr, auto),
      say.draft + "　" + data.name,
      [#counter(page).display() / #counter(page).final().first()],
    )
  },
)
#let marks(numbers) = if numbers != "" { h(0.15em); super(text(fill: red, size: 0.95em, numbers)) }
#let line-of(entry) = {
  if entry.at("isUnknown", default: false) { text(fill: stone, entry.text) } else { entry.text }
  marks(entry.marks)
}
#let lines-of(entries) = stack(dir: ttb, spacing: 0.72em, ..entries.map(entry => par(line-of(entry))))
#let heading-of(body) = block(
  above: 9mm, below: 4mm, width: 100%, stroke: (bottom: 0.6pt + ink), inset: (bottom: 1.8mm), sticky: true,
  text(14pt, tracking: 0.06em, body),
)
#let part-of(body) = block(above: 6mm, below: 3mm, sticky: true, text(11.5pt, tracking: 0.04em, body))
#let lead-of(body) = block(below: 3mm, text(9pt, fill: stone, body))
#let ruled = (_, row) => (bottom: 0.35pt + rule)
#let small = 9pt

// Cover
#v(1fr)
#align(center)[
  #box(stroke: 0.8pt + red, inset: (x: 5mm, y: 2.4mm), text(16pt, fill: red, tracking: 0.4em, say.draft + h(-0.4em)))
  #v(14mm)
  #text(25pt, tracking: 0.1em, say.title)
  #v(16mm)
  #text(19pt, tracking: 0.06em, data.name)
  #v(4mm)
  #text(fill: stone, data.cover.place)
  #v(10mm)
  #text(12pt, data.cover.level)
]
#v(1.4fr)
#align(center, block(width: 120mm, align(left, text(9.5pt, fill: stone, say.notice))))
#v(8mm)
#align(center, text(9.5pt, fill: stone, (data.cover.archive, data.cover.until, data.cover.madeOn).filter(part => part != "").join("　")))
#if data.cover.isInvented [#v(3mm) #align(center, text(fill: red, say.invented))]
#v(0.6fr)
#pagebreak()

#heading-of(say.form)
#lead-of(say.formLead)
#{
  set text(small)
  table(
    columns: (32mm, 1fr), stroke: ruled, inset: (left: 0pt, right: 4pt, y: 4pt),
    ..data.form.map(row => (text(fill: stone, row.label), lines-of(row.lines))).flatten(),
  )
}

#let whole(body) = table.cell(breakable: false, body)
#let checks-of(checks, numbered) = {
  set text(small)
  table(
    columns: (43mm, 28mm, 1fr), stroke: ruled, inset: (left: 0pt, right: 5pt, y: 4.5pt),
    ..checks.enumerate().map(((index, check)) => (
      whole(if numbered [#(index + 1)．#check.label] else { check.label }),
      whole(check.result),
      whole(lines-of(check.lines)),
    )).flatten(),
  )
}
#heading-of(say.check)
#lead-of(say.lead)
#part-of(say.held)
#{ set text(small); lines-of(data.held) }
#part-of(say.requirements)
#lead-of(say.requirementsLead)
#checks-of(data.requirements, false)
#part-of(data.level.title)
#lead-of(data.level.lead)
#if data.level.checks.len() > 0 { checks-of(data.level.checks, true) }
#{ set text(8.5pt, fill: stone); lines-of(data.level.rules) }

#heading-of(say.wanted)
#if data.missing.len() == 0 { say.nothingMissing } else {
  set text(small)
  grid(
    columns: (5mm, 1fr), row-gutter: 2.4mm,
    ..data.missing.map(entry => (box(width: 2.6mm, height: 2.6mm, stroke: 0.5pt + stone), entry)).flatten(),
  )
}

#heading-of(say.history)
#if data.history.len() == 0 { text(fill: stone, say.historyNone) }
#for paragraph in data.history { par(first-line-indent: (amount: 2em, all: true), line-of(paragraph)) }
#if data.chronicle.len() > 0 {
  part-of(say.chronicle)
  set text(small)
  table(
    columns: (32mm, 1fr), stroke: ruled, inset: (left: 0pt, right: 4pt, y: 4pt),
    ..data.chronicle.map(entry => (text(fill: stone, entry.date), entry.text)).flatten(),
  )
}

#heading-of(say.drawings)
#if data.drawings.plan == "" and data.drawings.map == "" { text(fill: stone, say.drawingsNone) }
#let drawing(file, caption, height) = block(breakable: false, width: 100%, align(center)[
  #image(file, width: 100%, height: height, fit: "contain")
  #v(1mm)
  #text(8.5pt, fill: stone, caption)
])
#if data.drawings.plan != "" { drawing("/plan.svg", data.drawings.plan, 175mm) }
#if data.drawings.map != "" { drawing("/map.svg", data.drawings.map, 110mm) }

#heading-of(say.sources)
#{
  set text(8.5pt)
  grid(
    columns: (9mm, 1fr), row-gutter: 2.6mm,
    ..data.sources.map(entry => (
      text(fill: red, str(entry.number)),
      {
        entry.title
        if entry.publisher != "" [，#entry.publisher]
        [（#entry.tier）]
        if entry.address != "" { linebreak(); text(7.5pt, fill: stone, entry.address) }
      },
    )).flatten(),
  )
}

#heading-of(say.unknowable)
#{ set text(small); list(marker: "·", ..data.unknowable.map(entry => entry)) }
`;
