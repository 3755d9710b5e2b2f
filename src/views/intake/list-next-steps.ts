import { mediaAddWords as words } from '../../i18n/media-add.ts';
import { columnsRead } from '../../media/intake/to-media-cells.ts';
import type { AddedFile, IntakeResult } from '../../media/intake/outcome.ts';

/** What has to be filled in by hand. */
const needed = ['kind', 'caption', 'alt', 'date', 'rights'] as const;

const namesShown = 3;

/** What was read from the files, where they may have been taken, and what the registrar fills in next; a section each. */
export function listNextSteps(
  added: readonly AddedFile[],
  { rows, newHeadings }: IntakeResult,
  { table, isDryRun }: { table: string; isDryRun: boolean },
): string[] {
  if (added.length === 0) return [];
  const steps = [
    ...(rows === undefined ? [] : [nameRows(table, rows, newHeadings)]),
    ...listEmpty(added),
    ...listNear(added),
    words.people,
    ...(isOneSort(added) ? [] : [words.saySo]),
    words.thenCheck,
  ];
  const read = listRead(added);
  return [
    ...(read.length === 0
      ? []
      : [[isDryRun ? words.couldReadHead : words.readHead, ...read].map(indented).join('\n')]),
    ...(isDryRun ? listNear(added) : [[words.nextHead, ...steps].map(indented).join('\n')]),
  ];
}

function nameRows(table: string, rows: { first: number; last: number }, headings: readonly string[]): string {
  const added = headings.length === 0 ? '' : words.newColumns(headings);
  return `${words.rows(table, rows.first, rows.last)}${added}`;
}

function indented(line: string, index: number): string {
  return index === 0 ? line : `  ${line}`;
}

function countFilled(added: readonly AddedFile[], key: (typeof needed)[number]): number {
  return added.filter(({ cells }) => (cells[key] ?? '') !== '').length;
}

function listRead(added: readonly AddedFile[]): string[] {
  const counts = columnsRead.map((key) => ({
    key,
    count: added.filter(({ read }) => read.includes(key)).length,
  }));
  const found = counts.filter(({ count }) => count > 0);
  if (found.length === 0) return [];
  const hasDates = found.some(({ key }) => key === 'date' || key === 'digitised');
  return [
    words.read(found.map(({ key, count }) => words.readPart(key, count))),
    ...(hasDates ? [words.dateNote] : []),
  ];
}

/** Films and recordings need no text for those who can't see them. */
function listEmpty(added: readonly AddedFile[]): string[] {
  const parts = needed.flatMap((key) => {
    const asked = key === 'alt' ? added.filter(({ medium }) => medium === 'picture') : added;
    const empty = asked.length - countFilled(asked, key);
    return empty === 0 ? [] : [words.toFillPart(key, empty)];
  });
  return parts.length === 0 ? [] : [words.toFill(parts), words.whatIsPublic];
}

/** Whether the command itself said what the files have in common. */
function isOneSort(added: readonly AddedFile[]): boolean {
  return (
    added.length < 2 || added.every(({ cells }) => (cells.kind ?? '') !== '' && (cells.rights ?? '') !== '')
  );
}

/** Only told: a camera may have stood elsewhere than what it shows. */
function listNear(added: readonly AddedFile[]): string[] {
  const placed = added.flatMap(({ name, near, cells }) =>
    near === undefined || (cells.facility ?? '') !== '' ? [] : [{ name, near }],
  );
  return [...Map.groupBy(placed, ({ near }) => near.id).values()].map((group) => {
    const [{ near }] = group as [(typeof group)[0], ...typeof group];
    const names = group.slice(0, namesShown).map(({ name }) => name);
    const distance = Math.min(...group.map((one) => one.near.distance));
    return words.near(words.names(names, group.length), near.name, near.id, distance);
  });
}
