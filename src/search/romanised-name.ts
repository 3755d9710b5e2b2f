import { listCustomarySurnames } from './customary-surnames.ts';
import { bestDivisions, divideLetters, joinDivisions } from './divide-letters.ts';
import type { Division, ReadSyllable, SpokenSyllable } from './divide-letters.ts';
import { readLatinText } from './latin-text.ts';
import { mandarinSyllables } from './mandarin-syllables.ts';
import { habitsOf, pinyinReader, tonelessCost, wadeGilesReader } from './syllable-readers.ts';

export type { SpokenSyllable } from './divide-letters.ts';

export interface RomanisedName {
  /** Best first, at most six: pinyin, then customary surnames, then Wade–Giles. Empty where nothing can be read. */
  readings: SpokenSyllable[][];
  /** The whole can't be read, but what stands before `letters` can, and a syllable begins with these. */
  partial?: { syllables: SpokenSyllable[]; letters: string };
  /** Two to four small letters that may be the initials of a name. */
  initials?: string;
}

/** Longer text is no name. */
const mostLetters = 60;

const customaryCost = 1000;
const wadeGilesCost = 2000;
const mixedCost = 3000;

const nothing: Division[] = [{ syllables: [], cost: 0 }];

function withCost(divisions: readonly Division[], cost: number): Division[] {
  return divisions.map((division) => ({ syllables: division.syllables, cost: division.cost + cost }));
}

const dividers = /[ '-]+/u;

function listPieces(text: string): string[] {
  return text.split(dividers).filter((piece) => piece !== '');
}

function divideText(text: string, readSyllable: ReadSyllable): Division[] {
  let divisions = nothing;
  for (const piece of listPieces(text)) {
    divisions = joinDivisions(divisions, divideLetters(piece, readSyllable));
  }
  const limit = (divisions[0]?.cost ?? 0) + tonelessCost;
  return divisions.filter(({ cost }) => cost < limit);
}

/** Latin text, and whether its tones are marked as in pinyin alone. */
interface Written {
  text: string;
  hasToneMarks: boolean;
}

function readSystems({ text, hasToneMarks }: Written): Division[] {
  const habits = habitsOf(text);
  const pinyin = divideText(text, pinyinReader(habits));
  if (hasToneMarks) return pinyin;
  const wadeGiles = withCost(divideText(text, wadeGilesReader(habits)), wadeGilesCost);
  if (pinyin.length === 0) return wadeGiles;
  // What is joined and pinyin is meant so: Wade–Giles sets its syllables apart.
  const pieces = listPieces(text).length;
  return bestDivisions([...pinyin, ...wadeGiles.filter(({ syllables }) => syllables.length === pieces)]);
}

/** The surname in one system, the given name in another. */
function readMixed({ text, hasToneMarks }: Written): Division[] {
  let divisions = nothing;
  for (const word of text.split(' ')) {
    divisions = joinDivisions(divisions, readSystems({ text: word, hasToneMarks }));
  }
  return withCost(divisions, mixedCost);
}

function readAfterSurname(surname: readonly string[], given: string): Division[] {
  const syllables = surname.map((syllable): SpokenSyllable => ({ syllable, tone: 0 }));
  const after = given === '' ? nothing : readSystems({ text: given, hasToneMarks: false });
  return joinDivisions([{ syllables, cost: customaryCost }], after);
}

/** `Wong`, and in two pieces `Sze-to`, at the head of the text. */
function readCustomary({ text, hasToneMarks }: Written): Division[] {
  const [, first = '', rest = ''] = /^([a-z]+)(?:[ '-]+(.*))?$/u.exec(text) ?? [];
  if (first === '' || hasToneMarks) return [];
  const found = listCustomarySurnames(first).flatMap((surname) => readAfterSurname(surname, rest));
  const [, second = '', given = ''] = /^([a-z]+)(?:[ '-]+(.*))?$/u.exec(rest) ?? [];
  const compounds = listCustomarySurnames(first + second).filter(({ length }) => length > 1 && second !== '');
  return [...found, ...compounds.flatMap((surname) => readAfterSurname(surname, given))];
}

function divideName(written: Written): Division[] {
  const divisions = bestDivisions([...readSystems(written), ...readCustomary(written)]);
  return divisions.length === 0 ? readMixed(written) : divisions;
}

/** While somebody types: the fewest letters at the end without which the rest can be read. */
function readPartial({ text, hasToneMarks }: Written): RomanisedName['partial'] {
  const [end = ''] = /[a-zü1-5]+$/u.exec(text) ?? [];
  for (let length = 1; length <= Math.min(end.length, 6); length += 1) {
    const letters = end.slice(-length).replace(/[1-5]/gu, '');
    if (!mandarinSyllables.some((syllable) => syllable.startsWith(letters))) continue;
    const before = text.slice(0, -length).trim();
    const [best] = before === '' ? nothing : divideName({ text: before, hasToneMarks });
    if (best !== undefined) return { syllables: best.syllables, letters };
  }
  return undefined;
}

/** No syllable begins with i, u or ü (v). */
function findInitials(text: string): string | undefined {
  const apart = /^[a-hj-tw-z](?:[ -]+[a-hj-tw-z]){1,3}-?$/u.test(text);
  return apart || /^[a-hj-tw-z]{2,4}$/u.test(text) ? text.replace(/[ -]/gu, '') : undefined;
}

/**
 * Reads a Chinese name in Latin letters: pinyin with and without tones, joined and apart, Wade–Giles, and surnames as
 * custom spells them. With a comma both orders are read. Undefined where the text is not in Latin letters.
 */
export function readRomanisedName(text: string): RomanisedName | undefined {
  const latin = readLatinText(text);
  if (latin === undefined) return undefined;
  const { parts, hasToneMarks } = latin;
  const whole = parts.join(' ');
  if (whole.length > mostLetters) return { readings: [] };
  const orders = parts.length === 1 ? [whole] : [whole, parts.toReversed().join(' ')];
  // The surname is the shorter: `Liu, Yuechao` and `Yuechao, Liu` are both Liu Yuechao.
  const likelier = orders.toSorted((a, b) => a.indexOf(' ') - b.indexOf(' '));
  const divisions = bestDivisions(likelier.flatMap((order) => divideName({ text: order, hasToneMarks })));
  const partial = divisions.length === 0 ? readPartial({ text: whole, hasToneMarks }) : undefined;
  const initials = parts.length === 1 ? findInitials(whole) : undefined;
  return {
    readings: divisions.map(({ syllables }) => syllables),
    ...(partial === undefined ? {} : { partial }),
    ...(initials === undefined ? {} : { initials }),
  };
}
