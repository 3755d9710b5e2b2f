import type { Archive } from '../../archive/archive.ts';
import { facilityTableWords as words } from '../../i18n/facility-table.ts';
import { findPhoto } from '../facility/facility-photos.ts';
import { toArchiveName } from './archive-name.ts';
import { listInOrder, toTableTexts } from './facility-table.ts';
import { toJsonFile, type PrintDocument } from './print-document.ts';
import type { TableColumn } from './table-columns.ts';

/** What the table on paper says. */
export interface TableSheet {
  title: string;
  archive: string;
  until: string;
  photo: string;
  columns: { heading: string; width: number; isNumber: boolean; unknown: string }[];
  rows: { cells: string[]; photo: string }[];
}

/** `photoFiles` are the media ids of which there is a picture to print; without any there is no column for them. */
export function toTableSheet(
  archive: Archive,
  columns: readonly TableColumn[],
  photoFiles: ReadonlySet<string>,
): TableSheet {
  const texts = toTableTexts(archive, columns).rows;
  const rows = listInOrder(archive).map(({ id }, index) => {
    const photo = findPhoto(archive, id)?.id ?? '';
    return { cells: texts[index] ?? [], photo: photoFiles.has(photo) ? photo : '' };
  });
  return {
    title: words.caption,
    archive: toArchiveName(archive.settings),
    until: words.dataUntil(archive.settings.dataUntil),
    photo: rows.some(({ photo }) => photo !== '') ? words.columns.photo : '',
    columns: columns.map(({ key, heading, width, isNumber }) => ({
      heading,
      width,
      isNumber: isNumber === true,
      unknown: key === 'position' ? words.noPosition : words.unknown,
    })),
    rows,
  };
}

/** The table on A3, landscape; its head repeats on every page. Pictures lie at `/<media id>.jpg`. */
export function toTableDocument(sheet: TableSheet, photos: ReadonlyMap<string, Uint8Array>): PrintDocument {
  const pictures = [...photos].map(([id, bytes]) => [`${id}.jpg`, bytes] as const);
  return { source, files: new Map([['table.json', toJsonFile(sheet)], ...pictures]) };
}

const source = `
#let data = json("/table.json")
#let ink = rgb("#1d1b18")
#let stone = rgb("#5f594f")
#let rule = rgb("#d8d1c3")
#set document(title: data.title + "　" + data.archive)
#set page(
  paper: "a3", flipped: true, margin: (left: 14mm, right: 14mm, top: 14mm, bottom: 15mm),
  footer: context {
    set text(7pt, fill: stone)
    grid(columns: (1fr, auto, 1fr), data.archive, [#counter(page).display() / #counter(page).final().first()], align(right, data.until))
  },
)
#set text(7.4pt, fill: ink)
#set par(leading: 0.45em)
#let photos = data.photo != ""
#let head(body) = text(fill: stone, body)
#let cell(body, column) = if body == "" { text(fill: stone, data.columns.at(column).unknown) } else { body }
#block(below: 5mm, text(17pt, tracking: 0.08em, data.title))
#table(
  columns: data.columns.enumerate().map(((index, column)) => {
    if index == 0 and photos { (column.width * 1fr, 24mm) } else { (column.width * 1fr,) }
  }).flatten(),
  align: (column, row) => {
    let index = if photos and column > 0 { column - 1 } else { column }
    if data.columns.at(index).isNumber and not (photos and column == 1) { right + top } else { left + top }
  },
  inset: (left: 0pt, right: 9pt, top: 3.2pt, bottom: 3.2pt),
  stroke: (_, row) => if row == 0 { (top: 0.6pt + ink, bottom: 0.6pt + ink) } else { (bottom: 0.35pt + rule) },
  table.header(..data.columns.enumerate().map(((index, column)) => {
    if index == 0 and photos { (head(column.heading), head(data.photo)) } else { (head(column.heading),) }
  }).flatten()),
  ..data.rows.map(row => row.cells.enumerate().map(((index, body)) => {
    let own = table.cell(breakable: false, if index == 0 { text(8.4pt, body) } else { cell(body, index) })
    if index == 0 and photos {
      (own, table.cell(breakable: false, if row.photo == "" { [] } else { image("/" + row.photo + ".jpg", width: 21mm, height: 15.75mm, fit: "contain") }))
    } else { (own,) }
  }).flatten()).flatten(),
)
`;
