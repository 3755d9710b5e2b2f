import { yearOf } from '../../src/domain/dates/date-bounds.ts';
import { readDate } from '../../src/domain/dates/read-date.ts';
import { accountSchema, type Account } from '../../src/domain/leads/account.ts';
import { withoutTone } from '../../src/domain/names/pinyin-syllables.ts';
import { listReadings } from '../../src/domain/names/character-readings.ts';
import { toTraditional } from '../../src/domain/names/script-forms.ts';
import type { RollRow } from '../../src/domain/tables.ts';
import type { Random } from '../../src/invent/random.ts';

/** An account of an invented family, with the person it speaks of; null for somebody who is not in the roll. */
export interface KnownLead {
  kind: string;
  truth: string | null;
  account: Account;
}

const nameKinds = [
  'full',
  'homophone',
  'no-last',
  'no-middle',
  'swapped',
  'illegible',
  'traditional',
] as const;
const absentKinds = ['absent', 'absent-brother', 'absent-namesake'] as const;

interface Draw {
  random: Random;
  rows: readonly RollRow[];
  /** Characters of given names by toneless syllable. */
  bySound: ReadonlyMap<string, readonly string[]>;
}

/**
 * Accounts of people drawn from a roll, thin and partly wrong, and of people who are not in it: one in four. By dictionary
 * readings and the rows themselves, none of the comparison's own tables.
 */
export function corruptLeads(rows: readonly RollRow[], count: number, random: Random): KnownLead[] {
  const draw: Draw = { random, rows, bySound: groupBySound(rows) };
  return Array.from({ length: count }, () =>
    random.chance(0.25) ? inventAbsent(draw) : inventPresent(draw),
  );
}

function groupBySound(rows: readonly RollRow[]): Map<string, string[]> {
  const characters = new Set(rows.flatMap(({ name }) => Array.from(name).slice(1)));
  const groups = new Map<string, string[]>();
  for (const character of characters) {
    const sound = soundOf(character);
    groups.set(sound, [...(groups.get(sound) ?? []), character]);
  }
  return groups;
}

function soundOf(character: string): string {
  return withoutTone(listReadings(character)[0] ?? '');
}

function pickPlainRow({ random, rows }: Draw): RollRow {
  for (;;) {
    const row = random.pick(rows);
    if (/^\p{Script=Han}{2,3}$/u.test(row.name)) return row;
  }
}

function inventPresent(draw: Draw): KnownLead {
  const row = pickPlainRow(draw);
  const kind = draw.random.pick(nameKinds);
  const name = corruptName(row.name, kind, draw);
  return { kind: name === row.name ? 'full' : kind, truth: row.id, account: tell(draw, row, { name }) };
}

function corruptName(name: string, kind: (typeof nameKinds)[number], draw: Draw): string {
  const [surname = '', first = '', second = ''] = Array.from(name);
  switch (kind) {
    case 'full':
      return name;
    case 'homophone': {
      const last = second === '' ? first : second;
      const others = (draw.bySound.get(soundOf(last)) ?? []).filter((other) => other !== last);
      return others.length === 0 ? name : name.slice(0, -last.length) + draw.random.pick(others);
    }
    case 'no-last':
      return second === '' ? name : surname + first;
    case 'no-middle':
      return second === '' ? name : surname + second;
    case 'swapped':
      return second === '' ? name : surname + second + first;
    case 'illegible':
      return second === '' ? name : `${surname}${first}□`;
    case 'traditional':
      return toTraditional(name);
  }
}

function inventAbsent(draw: Draw): KnownLead {
  const { random, rows } = draw;
  const kind = random.pick(absentKinds);
  const row = pickPlainRow(draw);
  const other = pickPlainRow(draw);
  switch (kind) {
    case 'absent':
      return isTaken(rows, other.name.slice(0, 1) + row.name.slice(1))
        ? inventAbsent(draw)
        : {
            kind,
            truth: null,
            account: tell(draw, other, { name: other.name.slice(0, 1) + row.name.slice(1) }),
          };
    case 'absent-brother': {
      const name = row.name.slice(0, -1) + other.name.slice(-1);
      return isTaken(rows, name)
        ? inventAbsent(draw)
        : { kind, truth: null, account: tell(draw, row, { name }) };
    }
    case 'absent-namesake':
      return row.nativeDistrict === other.nativeDistrict
        ? inventAbsent(draw)
        : { kind, truth: null, account: tell(draw, other, { name: row.name }) };
  }
}

function isTaken(rows: readonly RollRow[], name: string): boolean {
  return rows.some((row) => row.name === name);
}

/** What a family says of a row: about half of it, one thing in ten wrong. */
function tell(draw: Draw, row: RollRow, { name }: { name: string }): Account {
  const { random } = draw;
  const source = (): RollRow => (random.chance(0.07) ? random.pick(draw.rows) : row);
  const maybe = (share: number, text: () => string): string => (random.chance(share) ? text() : '');
  return accountSchema.parse({
    name,
    nativePlace: maybe(0.85, () =>
      source()
        .nativePlace.replace(/^(?:四川省?|重庆市)/u, '')
        .replace(/[乡镇]/u, '公社'),
    ),
    sex: row.sex,
    birth: maybe(0.4, () => tellYear(source().born, random)),
    joined: maybe(0.4, () => tellYear(source().joined, random)),
    death: maybe(0.4, () => tellYear(source().died, random)),
    unit: maybe(0.4, () => source().unit.replace(/^中国人民/u, '')),
    post: maybe(0.3, () => source().post),
    deathPlace: maybe(0.3, () => source().deathPlace.slice(0, 2)),
  });
}

function tellYear(written: string, random: Random): string {
  const year = yearOf(readDate(written));
  if (year === undefined) return '';
  const said = random.chance(0.75) ? year : year + random.between(-2, 2);
  if (random.chance(0.2)) return `${said}年前后`;
  return random.chance(0.15) && said >= 1920 && said < 1960
    ? `${'零一二三四五六七八九'[Math.floor(said / 10) % 10] ?? ''}几年`
    : `${said}年`;
}
