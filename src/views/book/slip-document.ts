import { bookWords } from '../../i18n/book.ts';
import { toJsonFile, type PrintDocument } from '../facility-table/print-document.ts';
import type { BookChoices } from './book-choices.ts';
import type { EditionChanges } from './edition-changes.ts';

const words = bookWords.slip;

/**
 * The errata slip for copies of the last edition: what is wrong and what is right, by page where that edition's list of
 * pages is at hand. `pageOf` gives pages of the last edition.
 */
export function toSlipDocument(
  changes: EditionChanges,
  { title, tell }: Pick<BookChoices, 'title' | 'tell'>,
  pageOf: ReadonlyMap<string, string>,
): PrintDocument {
  const shown = (value: string) => tell(value === '' ? bookWords.changes.empty : value);
  const rows = changes.changed
    .flatMap(({ id, name, fields }) =>
      fields.map(({ field, before, after }) => ({
        page: pageOf.get(id) ?? '',
        cells: [words.page(pageOf.get(id) ?? ''), tell(name), field, shown(before), shown(after)],
      })),
    )
    .sort((a, b) => Number(a.page) - Number(b.page))
    .map(({ cells }) => cells);
  const data = {
    title: words.title,
    lead: words.lead(tell(title), tell(changes.since)),
    none: words.none,
    headings: ['', ...words.headings],
    rows,
  };
  return { source, files: new Map([['slip.json', toJsonFile(data)]]) };
}

const source = `
#let data = json("/slip.json")
#let stone = rgb("#5f594f")
#let rule = rgb("#d8d1c3")
#set document(title: data.title)
#set page(paper: "a5", margin: (x: 15mm, top: 16mm, bottom: 14mm))
#set text(8.5pt, fill: rgb("#1d1b18"))
#set par(leading: 0.55em)
#align(center, text(18pt, tracking: 0.3em, data.title + h(-0.3em)))
#v(2mm)
#align(center, text(fill: stone, data.lead))
#v(2mm)
#if data.rows.len() == 0 { align(center, data.none) } else {
  table(
    columns: (auto, auto, auto, 1fr, 1fr), inset: (x: 1.4mm, y: 1.5mm),
    stroke: (_, row) => (bottom: if row == 0 { 0.6pt } else { 0.35pt + rule }),
    table.header(..data.headings.map(heading => text(fill: stone, heading))),
    ..data.rows.flatten(),
  )
}
`;
