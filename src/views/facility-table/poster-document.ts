import type { Archive } from '../../archive/archive.ts';
import type { DistrictOutline } from '../../maps/district-outlines.ts';
import { drawPosterMaps, drawSign } from './poster-map.ts';
import type { Poster } from './poster.ts';
import { toJsonFile, type PrintDocument } from './print-document.ts';

/** The map of all facilities on A2, with counts by kind, level and district. Throws where there are no outlines. */
export function toPosterDocument(
  poster: Poster,
  archive: Archive,
  outlines: readonly DistrictOutline[],
): PrintDocument {
  const { map, inset, ...size } = drawPosterMaps(archive, outlines);
  const { map: insetMap = '', ...insetSize } = inset ?? {};
  const bytes = (text: string) => new TextEncoder().encode(text);
  const files = new Map([
    [
      'poster.json',
      toJsonFile({ ...poster, map: { ...size, inset: inset === undefined ? null : insetSize } }),
    ],
    ['map.svg', bytes(map)],
    ...(inset === undefined ? [] : [['inset.svg', bytes(insetMap)] as const]),
    ...poster.legend.map(({ sign }) => [`${sign}.svg`, bytes(drawSign(sign))] as const),
  ]);
  return { source, files };
}

const source = `
#let data = json("/poster.json")
#let ink = rgb("#1d1b18")
#let stone = rgb("#5f594f")
#let rule = rgb("#d8d1c3")
#set document(title: data.title + "　" + data.archive)
#set page(width: 420mm, height: 594mm, margin: (left: 20mm, right: 20mm, top: 22mm, bottom: 16mm))
#set text(13pt, fill: ink)
#set par(leading: 0.6em)
#grid(
  columns: (1fr, auto), align: (left + bottom, right + bottom),
  text(48pt, tracking: 0.12em, data.title),
  align(right, [#text(17pt, data.archive) \\ #text(fill: stone, (data.total, data.until).filter(part => part != "").join("　"))]),
)
#v(5mm)
#line(length: 100%, stroke: 1pt + ink)
#v(6mm)
#align(center, box(width: data.map.width * 1pt, height: data.map.height * 1pt, {
  place(top + left, image("/map.svg", width: data.map.width * 1pt))
  if data.map.inset != none {
    let inset = data.map.inset
    let part = inset.frame
    place(top + left, dx: part.x * 1pt, dy: part.y * 1pt,
      rect(width: part.width * 1pt, height: part.height * 1pt, stroke: 0.6pt + stone))
    let corner = if inset.corner.starts-with("left") { left } else { right }
    place(corner + (if inset.corner.ends-with("top") { top } else { bottom }),
      box(width: inset.width * 1pt, height: inset.height * 1pt, clip: true, stroke: 0.6pt + stone,
        image("/inset.svg", width: inset.width * 1pt)))
  }
}))
#v(1fr)
#let lines(items) = grid(
  columns: (1fr, auto), align: (left, right), row-gutter: 2.7mm,
  ..items.map(item => (item.name, str(item.count))).flatten(),
)
#let heading(body) = block(below: 3.4mm, width: 100%, stroke: (bottom: 0.6pt + ink), inset: (bottom: 1.8mm), text(18pt, tracking: 0.06em, body))
#grid(
  columns: (48mm, 40mm, 1fr), column-gutter: 13mm,
  [#heading(data.counts.at(0).title) #lines(data.counts.at(0).lines)],
  [#heading(data.counts.at(1).title) #lines(data.counts.at(1).lines)],
  [
    #heading(data.districts.title)
    #grid(columns: data.districts.columns.map(_ => 1fr), column-gutter: 9mm, ..data.districts.columns.map(lines))
  ],
)
#v(1fr)
#line(length: 100%, stroke: 0.5pt + rule)
#v(3mm)
#set text(11.5pt, fill: stone)
#grid(
  columns: (1fr, auto), align: (left + horizon, right + horizon),
  grid(
    columns: data.legend.map(_ => (auto, auto)).flatten(), align: left + horizon,
    ..data.legend.map(item => (image("/" + item.sign + ".svg", height: 9mm), pad(left: 1mm, right: 9mm, item.text))).flatten(),
  ),
  data.schematic,
)
#if data.unplaced != "" [#data.unplaced]
`;
