import type { CharacterEvidence } from './character-evidence.ts';
import { characterRates, lengthRates, nameRates } from './error-rates.ts';
import { longestCounted, type RollNames } from './roll-names.ts';

/** A said name, ready to be laid along many. */
export interface NameProbe {
  /** As the family wrote it. */
  text: string;
  characters: readonly CharacterEvidence[];
  /** Bits for the lengths of both, by the length of the recorded one. */
  lengthBits: Float64Array;
}

/** What a recorded name is worth beside the said one. */
export interface NameBits {
  /** That it is the person's name. */
  own: number;
  /** That it is the name of a brother: surname and a shared character count, the other character nothing. */
  kin: number;
}

export type NameStep =
  | { kind: 'match'; said: number; recorded: number }
  | { kind: 'swap'; said: number; recorded: number }
  | { kind: 'extra'; said: number }
  | { kind: 'missing'; recorded: number };

const swapBits = Math.log2(nameRates.swapped);
const surnameMissingBits = Math.log2(nameRates.withoutSurname);
const otherNameBits = Math.log2(nameRates.otherName);
/** A said character that stands for none of the record is worth what a different one is. */
const extraBits = Math.log2(characterRates.given.different);

export function toProbe(
  text: string,
  characters: readonly CharacterEvidence[],
  { lengths }: RollNames,
): NameProbe {
  const said = characters.length;
  const total = lengths.reduce((sum, count) => sum + count, 0);
  const rateOf = (recorded: number): number => {
    if (recorded === said) return lengthRates.equal;
    if (recorded === said + 1) return lengthRates.oneShorter;
    return recorded === said - 1 ? lengthRates.oneLonger : lengthRates.other;
  };
  let chance = 0;
  for (const [length, count] of lengths.entries()) chance += (count / Math.max(1, total)) * rateOf(length);
  const lengthBits = Float64Array.from({ length: longestCounted + 1 }, (_, length) =>
    Math.log2(rateOf(length) / Math.max(chance, lengthRates.other)),
  );
  return { text, characters, lengthBits };
}

const widest = 26;
const totals = new Float64Array(widest * widest);

/** Bits of one recorded name beside the said one, by the best way to lay them along each other. */
export function weighName(probe: NameProbe, names: RollNames, name: number): NameBits {
  const start = names.starts[name] ?? 0;
  const length = (names.starts[name + 1] ?? 0) - start;
  fillTotals(probe, names, { start, length });
  const laid = totals[probe.characters.length * (length + 1) + length] ?? -Infinity;
  const ofLength = probe.lengthBits[Math.min(length, longestCounted)] ?? 0;
  const ofOther = names.isOther[name] === 1 ? otherNameBits : 0;
  return {
    own: laid + ofLength + ofOther,
    kin: weighKin(probe, names, { start, length }) + ofLength,
  };
}

interface Recorded {
  start: number;
  length: number;
}

function fillTotals({ characters }: NameProbe, { letters }: RollNames, { start, length }: Recorded): void {
  const width = length + 1;
  totals[0] = 0;
  for (let found = 1; found < width; found += 1)
    totals[found] = (totals[found - 1] ?? 0) + (found === 1 ? surnameMissingBits : 0);
  for (let asked = 1; asked <= characters.length; asked += 1) {
    const evidence = characters[asked - 1];
    const before = characters[asked - 2];
    if (evidence === undefined) continue;
    totals[asked * width] = asked * extraBits;
    for (let found = 1; found < width; found += 1) {
      const letter = letters[start + found - 1] ?? 0;
      const bits = (found === 1 && length > 1 ? evidence.asSurname : evidence.asGiven)[letter] ?? 0;
      let best = (totals[(asked - 1) * width + found - 1] ?? 0) + bits;
      best = Math.max(best, (totals[(asked - 1) * width + found] ?? 0) + extraBits);
      const missing = found === 1 ? surnameMissingBits : 0;
      best = Math.max(best, (totals[asked * width + found - 1] ?? 0) + missing);
      if (before !== undefined && found > 2) {
        const left = letters[start + found - 2] ?? 0;
        const swapped = (evidence.asGiven[left] ?? 0) + (before.asGiven[letter] ?? 0) + swapBits;
        best = Math.max(best, (totals[(asked - 2) * width + found - 2] ?? 0) + swapped);
      }
      totals[asked * width + found] = best;
    }
  }
}

/**
 * A brother bears the surname, and in names of three the shared character, with another beside it that says nothing; a
 * name that lacks its last character may be his as well.
 */
function weighKin({ characters }: NameProbe, { letters }: RollNames, { start, length }: Recorded): number {
  const [surname, ...given] = characters;
  const missing = length - characters.length;
  if (surname === undefined || missing < 0 || missing > 1) return -Infinity;
  const ofSurname = surname.asSurname[letters[start] ?? 0] ?? 0;
  if (missing === 1) {
    const kept = given.map((evidence, position) => evidence.asGiven[letters[start + position + 1] ?? 0] ?? 0);
    return ofSurname + kept.reduce((sum, bits) => sum + bits, 0);
  }
  if (given.length < 2) return ofSurname;
  let shared = -Infinity;
  for (const [position, evidence] of given.entries()) {
    for (let at = 1; at < length; at += 1) {
      const bits = (evidence.asGiven[letters[start + at] ?? 0] ?? 0) + (at === position + 1 ? 0 : swapBits);
      if (bits > shared) shared = bits;
    }
  }
  return ofSurname + shared;
}

/** The steps of the best way, in the order of the names; the same reckoning as `weighName`. */
export function explainName(probe: NameProbe, names: RollNames, name: number): NameStep[] {
  const start = names.starts[name] ?? 0;
  const length = (names.starts[name + 1] ?? 0) - start;
  fillTotals(probe, names, { start, length });
  const width = length + 1;
  const steps: NameStep[] = [];
  let [asked, found] = [probe.characters.length, length];
  while (asked > 0 || found > 0) {
    const step = stepAt({ probe, names, start, length }, asked, found);
    steps.unshift(step);
    const both = step.kind === 'swap' ? 2 : 1;
    if (step.kind !== 'missing') asked -= both;
    if (step.kind !== 'extra') found -= both;
    if (asked * width + found < 0) break;
  }
  return steps;
}

interface Laid extends Recorded {
  probe: NameProbe;
  names: RollNames;
}

function stepAt({ probe, names, start, length }: Laid, asked: number, found: number): NameStep {
  const width = length + 1;
  const evidence = probe.characters[asked - 1];
  const before = probe.characters[asked - 2];
  if (evidence === undefined) return { kind: 'missing', recorded: found - 1 };
  if (found === 0) return { kind: 'extra', said: asked - 1 };
  const total = totals[asked * width + found] ?? 0;
  const letter = names.letters[start + found - 1] ?? 0;
  const bits = (found === 1 && length > 1 ? evidence.asSurname : evidence.asGiven)[letter] ?? 0;
  const reaches = (from: number, gained: number): boolean =>
    Math.abs((totals[from] ?? 0) + gained - total) < 1e-9;
  if (reaches((asked - 1) * width + found - 1, bits))
    return { kind: 'match', said: asked - 1, recorded: found - 1 };
  if (before !== undefined && found > 2) {
    const left = names.letters[start + found - 2] ?? 0;
    const swapped = (evidence.asGiven[left] ?? 0) + (before.asGiven[letter] ?? 0) + swapBits;
    if (reaches((asked - 2) * width + found - 2, swapped))
      return { kind: 'swap', said: asked - 2, recorded: found - 2 };
  }
  if (reaches(asked * width + found - 1, found === 1 ? surnameMissingBits : 0))
    return { kind: 'missing', recorded: found - 1 };
  return { kind: 'extra', said: asked - 1 };
}
