import { rollTable } from '../domain/tables.ts';
import type { SuspiciousName } from '../domain/verification/suspicious-name.ts';
import {
  compareCells,
  describePair,
  duplicateWords as words,
  listFilledKeys,
  type ComparedPair,
} from './duplicates.ts';

/** A sheet as the workbook writer takes it. */
export interface DuplicateSheet {
  name: string;
  headings: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A pair with the sheets that its rows stand in, such as `roll/500106.csv`. */
export interface PlacedPair extends ComparedPair {
  files: readonly [string, string];
}

/** The work book of look-alikes and pairs: what was found, side by side, with empty columns for what staff find out. */
export function toDuplicateSheets(
  pairs: readonly PlacedPair[],
  names: readonly SuspiciousName[],
): DuplicateSheet[] {
  return [
    { name: words.sheets.pairs, headings: words.pairHeadings, rows: pairs.map(toPairLine) },
    { name: words.sheets.fields, headings: words.fieldHeadings, rows: pairs.flatMap(toFieldLines) },
    { name: words.sheets.names, headings: words.nameHeadings, rows: names.map(toNameLine) },
  ];
}

function toPairLine({ pair, first, second, files }: PlacedPair, index: number): string[] {
  const { agreeing, differing } = describePair(pair);
  const side = (row: Readonly<Record<string, string>>, file: string): string[] => [
    row['id'] ?? '',
    row['name'] ?? '',
    row['nativePlace'] ?? '',
    file,
  ];
  return [
    String(index + 1),
    words.strength[pair.strength],
    ...side(first, files[0]),
    ...side(second, files[1]),
    agreeing,
    differing,
    '',
    '',
  ];
}

function toFieldLines({ first, second }: PlacedPair, index: number): string[][] {
  return listFilledKeys(first, second).map((key) => [
    String(index + 1),
    rollTable.columns[key].heading,
    first[key] ?? '',
    second[key] ?? '',
    compareCells(first[key] ?? '', second[key] ?? ''),
  ]);
}

export function describeSuspiciousName(name: SuspiciousName): string {
  const { carvedCharacter, rollCharacter, isGiven } = name;
  const told = `“${carvedCharacter}”与“${rollCharacter}”字形相近`;
  return isGiven ? `${told}；这一处已记为此人` : `${told}；英名录里没有刻名所写的人`;
}

function toNameLine(name: SuspiciousName): string[] {
  const { where, place, carved, person } = name;
  return [where, place, carved, person.name, person.id, person.nativePlace, describeSuspiciousName(name), ''];
}
