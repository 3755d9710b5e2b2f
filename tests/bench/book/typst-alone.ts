/** Sets the entries of a roll in two columns by Typst and nothing more: `node typst-alone.ts OUT.pdf`. */
import { writeFileSync } from 'node:fs';
import { currentArchive } from '../../../src/archive/current.ts';
import { typesetPdf } from '../../../src/typesetting/typeset-pdf.ts';
import { toEntryText } from '../../../src/views/book/entry-text.ts';
import { toPlainText } from '../../../src/views/book/text-run.ts';

const [, , out = ''] = process.argv;
const archive = currentArchive();
const style = { showsPresent: false, showsLife: false };
/** With no further fonts, a sign of the same width stands for what Noto Serif SC lacks. */
const toCommon = (text: string): string => text.replace(/[\u{20000}-\u{3FFFF}]/gu, '〓');
const rows = archive.people.map((person) =>
  [person.name, toPlainText(toEntryText(person, archive, { style, marks: '' }))].map(toCommon),
);
const source = `
#set page(width: 185mm, height: 260mm, margin: (x: 20mm, y: 23mm), columns: 2)
#set text(8.2pt)
#set par(justify: true, leading: 0.5em, spacing: 0.5em)
#for (name, words) in json("/rows.json") {
  par(hanging-indent: 5em, { box(width: 5em, text(weight: 600, name)); words })
}
`;
writeFileSync(
  out,
  await typesetPdf({ source, files: new Map([['rows.json', Buffer.from(JSON.stringify(rows))]]) }),
);
