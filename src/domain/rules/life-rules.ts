import { ageAt } from '../dates/age.ts';
import { isCertainlyBefore } from '../dates/date-bounds.ts';
import type { FuzzyDate, KnownDate } from '../dates/fuzzy-date.ts';
import { splitList, type Row } from '../table.ts';
import type { rollTable } from '../tables.ts';
import { findWord, periodAliases, periods, type Period } from '../words.ts';
import type { CheckedContent, CheckedRow, Report } from './checked-content.ts';
import { levelOf } from './date-rules.ts';
import type { Finding } from './finding.ts';
import { rowFinding } from './row-finding.ts';

type RollRow = CheckedRow<typeof rollTable>;
type RollKey = keyof Row<typeof rollTable>;

interface Life {
  row: RollRow;
  born: FuzzyDate;
  joined: FuzzyDate;
  died: FuzzyDate;
  recognised: FuzzyDate;
}

/** The dates of one life against one another, and against the period and the event the row names. */
export function checkLives(content: CheckedContent, report: Report): void {
  const eventDates = new Map(
    content.tables.events.rows.map(({ cells }) => [cells.id, content.readDate(cells.date)]),
  );
  for (const row of content.tables.roll.rows) {
    const { cells } = row;
    const life: Life = {
      row,
      born: content.readDate(cells.born),
      joined: content.readDate(cells.joined),
      died: content.readDate(cells.died),
      recognised: content.readDate(cells.recognitionDate),
    };
    checkOrder(life, report);
    checkAge(life, report);
    checkPeriod(life, report);
    for (const id of splitList(cells.eventId)) checkEvent(life, eventDates.get(id), report);
  }
}

interface Order {
  kind: Finding['kind'];
  key: RollKey;
  level?: Finding['level'];
  earlier: (life: Life) => FuzzyDate;
  later: (life: Life) => FuzzyDate;
}

/** What is wrong when the first date certainly lies before the second. */
const orders: readonly Order[] = [
  { kind: 'died-before-born', key: 'died', earlier: (life) => life.died, later: (life) => life.born },
  { kind: 'joined-before-born', key: 'joined', earlier: (life) => life.joined, later: (life) => life.born },
  { kind: 'joined-after-died', key: 'joined', earlier: (life) => life.died, later: (life) => life.joined },
  {
    kind: 'recognised-before-died',
    key: 'recognitionDate',
    level: 'warning',
    earlier: (life) => life.recognised,
    later: (life) => life.died,
  },
];

function checkOrder(life: Life, report: Report): void {
  for (const { kind, key, level, earlier, later } of orders) {
    const first = earlier(life);
    const second = later(life);
    if (first.kind !== 'known' || second.kind !== 'known' || !isCertainlyBefore(first, second)) continue;
    // The sentence names the cell of `key` and the date it is held against.
    const detail = kind === 'joined-after-died' ? first.asWritten : second.asWritten;
    report(
      rowFinding(life.row, key, {
        level: level ?? levelOf(first, second),
        kind,
        value: life.row.cells[key],
        detail,
      }),
    );
  }
}

/** No one has reached 123 years; a soldier under 8 or over 100 is most often a slip of one figure. */
function checkAge({ row, born, died }: Life, report: Report): void {
  if (born.kind !== 'known' || died.kind !== 'known') return;
  const age = ageAt(born, died);
  if (age.kind === 'unknown') return;
  const [min, max] = age.kind === 'exact' ? [age.years, age.years] : [age.min, age.max];
  const say = (level: Finding['level'], kind: Finding['kind'], years: number) => {
    report(rowFinding(row, 'died', { level, kind, value: row.cells.died, detail: String(years) }));
  };
  if (min > 120) say(levelOf(born, died), 'age-impossible', min);
  else if (min > 100) say('warning', 'age-unlikely', min);
  else if (max < 8) say('warning', 'age-child', max);
}

/** Generous on both sides: wounds kill later, and the rolls of different places divide the periods differently. */
const periodYears: Readonly<Record<Period, readonly [first: number, last: number] | undefined>> = {
  辛亥革命: [1890, 1919],
  大革命: [1919, 1928],
  土地革命战争: [1927, 1938],
  抗日战争: [1931, 1946],
  解放战争: [1945, 1954],
  抗美援朝战争: [1950, 1959],
  社会主义建设: [1949, 9999],
  未查明: undefined,
};

function checkPeriod({ row, died }: Life, report: Report): void {
  const period = findWord(periods, row.cells.period, periodAliases);
  const years = period === undefined ? undefined : periodYears[period];
  if (years === undefined || !isSettled(died)) return;
  const [first, last] = years;
  if (yearOf(died.latest) >= first && yearOf(died.earliest) <= last) return;
  report(
    rowFinding(row, 'period', {
      level: 'warning',
      kind: 'period-mismatch',
      value: row.cells.period,
      detail: row.cells.died,
    }),
  );
}

function checkEvent({ row, died }: Life, event: FuzzyDate | undefined, report: Report): void {
  if (event?.kind !== 'known' || !isSettled(died) || died.latest >= event.earliest) return;
  report(
    rowFinding(row, 'eventId', {
      level: 'warning',
      kind: 'event-mismatch',
      value: row.cells.eventId,
      detail: `${row.cells.died}；${event.asWritten}`,
    }),
  );
}

function isSettled(date: FuzzyDate): date is KnownDate {
  return date.kind === 'known' && !date.doubtful;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
