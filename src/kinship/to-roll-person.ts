import type { FuzzyDate } from '../domain/dates/fuzzy-date.ts';
import { readDate } from '../domain/dates/read-date.ts';
import { parseNameForms } from '../domain/names/name-forms.ts';
import { splitList } from '../domain/table.ts';
import type { RollRow } from '../domain/tables.ts';
import { findWord, periodAliases, periods, sexes } from '../domain/words.ts';
import { remember } from './remember.ts';
import type { RollPerson } from './roll-person.ts';

/** Columns of the roll that are compared. */
export const comparedColumns = [
  'id',
  'name',
  'otherNames',
  'sex',
  'nativePlace',
  'nativeDistrict',
  'born',
  'joined',
  'unit',
  'unitId',
  'post',
  'died',
  'deathPlace',
  'period',
  'deeds',
  'circumstances',
  'note',
] as const satisfies readonly (keyof RollRow)[];

export type ComparedRow = Pick<RollRow, (typeof comparedColumns)[number]>;

/**
 * A reader of rows for the comparison alone: as `toPerson`, without the readings of whole names, which cost more than all
 * else. Equal dates are read once.
 */
export function createRowReader(): (row: ComparedRow) => RollPerson {
  const dateOf = remember<FuzzyDate>(readDate);
  return (row) => ({
    id: row.id,
    name: row.name,
    otherNames: row.otherNames === '' ? [] : parseNameForms(row.otherNames).forms,
    sex: findWord(sexes, row.sex),
    nativePlace: row.nativePlace,
    nativeDistrict: row.nativeDistrict,
    born: dateOf(row.born),
    joined: dateOf(row.joined),
    unit: row.unit,
    unitIds: splitList(row.unitId),
    post: row.post,
    died: dateOf(row.died),
    deathPlace: row.deathPlace,
    period: findWord(periods, row.period, periodAliases) ?? '未查明',
    deeds: row.deeds,
    circumstances: row.circumstances,
    note: row.note,
  });
}
