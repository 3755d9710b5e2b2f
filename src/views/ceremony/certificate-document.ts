import type { Archive } from '../../archive/archive.ts';
import { ceremonyWords } from '../../i18n/ceremonies.ts';
import { certificateWords as words } from '../../i18n/certificates.ts';
import { toArchiveName } from '../facility-table/archive-name.ts';
import { toJsonFile, type PrintDocument } from '../facility-table/print-document.ts';
import { SourceMarks } from '../source-marks.ts';
import { listInOrder, toLine, toSum } from './certificate-register.ts';

/** The register of certificates on paper. */
interface CertificateBook {
  title: string;
  archive: string;
  madeFrom: string;
  lead: string;
  sum: string;
  unknown: string;
  columns: string[];
  rows: string[][];
}

export function toCertificateBook(archive: Archive): CertificateBook {
  const marks = new SourceMarks(archive, 'certificates', []);
  const name = toArchiveName(archive.settings);
  return {
    title: words.title,
    archive: name,
    madeFrom: ceremonyWords.madeFrom(name, archive.settings.dataUntil),
    lead: words.lead,
    sum: toSum(archive),
    unknown: words.notKnown,
    columns: [...Object.values(words.columns), words.note],
    rows: listInOrder(archive).map((certificate) => {
      const line = toLine(archive, certificate, marks);
      return [line.name, line.kind, line.number, line.issuer, line.issued, line.state, line.note];
    }),
  };
}

export function toCertificateDocument(book: CertificateBook): PrintDocument {
  return { source, files: new Map([['certificates.json', toJsonFile(book)]]) };
}

const source = `
#let data = json("/certificates.json")
#let ink = rgb("#1d1b18")
#let stone = rgb("#5f594f")
#let rule = rgb("#d8d1c3")
#set document(title: data.title + "　" + data.archive)
#set page(
  paper: "a4", flipped: true, margin: (left: 18mm, right: 16mm, top: 18mm, bottom: 18mm),
  footer: context {
    set text(8pt, fill: stone)
    grid(columns: (1fr, auto), data.madeFrom, [#counter(page).display() / #counter(page).final().first()])
  },
)
#set text(9.5pt, fill: ink)
#set par(leading: 0.5em)
#text(20pt, tracking: 0.1em, data.title)
#block(above: 4mm, below: 1.5mm, text(9pt, fill: stone, data.lead))
#block(below: 5mm, text(9pt, fill: stone, data.sum))
#table(
  columns: (25mm, 52mm, 36mm, 1fr, 29mm, 20mm, 46mm),
  align: left + horizon,
  inset: (left: 0pt, right: 6pt, top: 5pt, bottom: 5pt),
  stroke: (_, row) => if row == 0 { (top: 0.6pt + ink, bottom: 0.6pt + ink) } else { (bottom: 0.35pt + rule) },
  table.header(..data.columns.map(column => text(8.5pt, fill: stone, column))),
  ..data.rows.map(row => row.enumerate().map(((index, body)) => table.cell(
    breakable: false,
    if index == 0 { text(12pt, tracking: 0.06em, body) } else if body == "" and index < 6 { text(fill: stone, data.unknown) } else { body },
  ))).flatten(),
)
`;
