import { isUnreadableSign } from '../names/characters.ts';
import { readName } from '../names/name-reading.ts';
import { withoutPadding } from '../names/split-name.ts';
import type { CheckedContent, CheckedRow, Report } from './checked-content.ts';
import type { rollTable } from '../tables.ts';
import type { Finding } from './finding.ts';
import { remembering } from '../remembering.ts';
import { rowFinding } from './row-finding.ts';

type RollRow = CheckedRow<typeof rollTable>;

/** The roll's names: one person's, written in characters, with a reading. */
export function checkNames({ tables }: CheckedContent, report: Report): void {
  const listWithoutReading = createReadingCheck();
  for (const row of tables.roll.rows) {
    if (row.cells.name === '') continue;
    checkWriting(row, report);
    checkReading(row, listWithoutReading, report);
  }
}

interface WritingFault {
  kind: Finding['kind'];
  level: Finding['level'];
  pattern: RegExp;
}

/** Only the first that fits is told: 张三、李四(女) is two names before it is anything else. */
const writingFaults: readonly WritingFault[] = [
  { kind: 'names-in-one-cell', level: 'error', pattern: /[、，,;；/|]/u },
  { kind: 'name-with-remark', level: 'warning', pattern: /[（(【[].*[）)】\]]/u },
  { kind: 'name-with-digits', level: 'error', pattern: /\p{Nd}/u },
  { kind: 'name-with-question-mark', level: 'warning', pattern: /[?？]/u },
  { kind: 'name-with-letters', level: 'warning', pattern: /[A-Za-zＡ-Ｚａ-ｚ]/u },
];

/** One test for nearly every name: characters of the Han script and nothing else. */
const plainName = /^\p{Script=Han}+$/u;

function checkWriting(row: RollRow, report: Report): void {
  const { name } = row.cells;
  if (plainName.test(name)) return;
  // 李XX is how a withheld character is printed; it is no foreign letter.
  const written = name.replace(/[XxＸｘ]+$/u, '');
  const fault = writingFaults.find(({ pattern }) => pattern.test(written));
  if (fault !== undefined)
    report(rowFinding(row, 'name', { level: fault.level, kind: fault.kind, value: name }));
  const padded = withoutPadding(name);
  if (fault === undefined && padded !== name) {
    report(
      rowFinding(row, 'name', { level: 'warning', kind: 'name-with-space', value: name, detail: padded }),
    );
  }
}

function checkReading(row: RollRow, listWithoutReading: (name: string) => string[], report: Report): void {
  const { name, reading } = row.cells;
  if (reading !== '') {
    if (readName(name, reading).readingFits) return;
    report(
      rowFinding(row, 'reading', { level: 'error', kind: 'reading-misfit', value: reading, detail: name }),
    );
    return;
  }
  const unread = listWithoutReading(name);
  if (unread.length === 0) return;
  report(
    rowFinding(row, 'name', {
      level: 'warning',
      kind: 'name-without-reading',
      value: name,
      detail: unread.join('、'),
    }),
  );
}

/** A roll has some thousand different characters; each is looked up once, and a whole name only where one is unknown. */
function createReadingCheck(): (name: string) => string[] {
  const isKnown = remembering((character: string) => readName(character).unread.length === 0);
  return (name) => {
    if (Array.from(name).every(isKnown)) return [];
    return readName(name).unread.filter(
      (character) => !isUnreadableSign(character) && /\p{Script=Han}|\p{Co}|[\u2FF0-\u2FFF]/u.test(character),
    );
  };
}
