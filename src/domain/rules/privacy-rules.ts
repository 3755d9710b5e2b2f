import type { TableName } from '../table.ts';
import type { CheckedContent, Report } from './checked-content.ts';
import type { Finding } from './finding.ts';
import { listPrivateText, mayHoldPrivateText, type PrivateKind } from './private-text.ts';

/** Tables about people: no number of any living person belongs there. */
const peoplesTables: ReadonlySet<TableName> = new Set([
  'roll',
  'graves',
  'grave-moves',
  'walls',
  'upkeep',
  'custodians',
  'certificates',
  'units',
  'events',
  'citations',
  'corrections',
  'redirects',
  'media',
  'transcripts',
]);

/** A facility's own telephone and mail address are public; identity numbers and mobiles are not, anywhere. */
const facilityKinds: ReadonlySet<PrivateKind> = new Set(['private-id-number', 'private-mobile']);

/** Living people's data must not stand in `content/`: it would be published, and kept in every copy. */
export function checkPrivacy(content: CheckedContent, report: Report): void {
  for (const { schema, sheets } of content.listTables()) {
    const isAboutPeople = peoplesTables.has(schema.name);
    if (!isAboutPeople && schema.name !== 'facilities') continue;
    for (const { sheet } of sheets) {
      sheet.records.forEach((record, index) => {
        if (!mayHoldPrivateText(record.join(','))) return;
        record.forEach((cell, position) => {
          if (!mayHoldPrivateText(cell)) return;
          for (const { kind, value } of listPrivateText(cell)) {
            if (!isAboutPeople && !facilityKinds.has(kind)) continue;
            const level: Finding['level'] = kind === 'private-id-number-like' ? 'warning' : 'error';
            const column = sheet.headings[position];
            const place = { table: schema.name, file: sheet.file, row: index + 2 };
            report({
              level,
              kind,
              ...place,
              value: masked(value),
              ...(column === undefined ? {} : { column }),
            });
          }
        });
      });
    }
  }
}

/** A report is copied and forwarded too: it shows where the number begins and how it ends, and no more. */
function masked(value: string): string {
  const characters = Array.from(value);
  return characters
    .map((character, index) => (index < 3 || index >= characters.length - 2 ? character : '*'))
    .join('');
}
