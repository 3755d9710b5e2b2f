import { readName } from '../domain/names/name-reading.ts';
import {
  frequentNames,
  generationCharacters,
  menCharacters,
  rareCharacters,
  singleCharacters,
  villageNames,
  womenCharacters,
} from './given-name-characters.ts';
import { createWeightedPick, type Random } from './random.ts';
import { southEasternSurnames, surnameShares } from './surname-shares.ts';

/** A family of one surname in one village, with the middle characters its generations take in turn. */
export interface Lineage {
  surname: string;
  generations: readonly string[];
}

export interface InventedName {
  name: string;
  /** Only where a reader could not know the reading: `Zhāng Hóngjūn`. */
  reading: string;
}

const pickSurname = createWeightedPick(surnameShares);
const pickSouthEasternSurname = createWeightedPick(southEasternSurnames);

function inventSurname(random: Random, isSouthEastern: boolean): string {
  return isSouthEastern && random.chance(0.6) ? pickSouthEasternSurname(random) : pickSurname(random);
}

export function inventLineage(random: Random, isSouthEastern: boolean): Lineage {
  return {
    surname: inventSurname(random, isSouthEastern),
    generations: Array.from({ length: 6 }, () => random.pickEarly(generationCharacters)),
  };
}

/** The generation a man born in that year belongs to: about 22 years each. */
function generationOf(lineage: Lineage, birthYear: number): string {
  const index = Math.floor(Math.max(birthYear - 1860, 0) / 22) % lineage.generations.length;
  return lineage.generations[index] ?? '';
}

export function inventName(
  random: Random,
  { lineage, birthYear, sex }: { lineage: Lineage; birthYear: number; sex: '男' | '女' },
): InventedName {
  if (random.chance(0.006)) return { name: random.pickEarly(frequentNames), reading: '' };
  if (random.chance(0.002)) return inventRareName(random, lineage, birthYear);
  const given = sex === '女' ? womanGiven(random) : manGiven(random, lineage, birthYear);
  const name = `${lineage.surname}${given}`;
  return { name: random.chance(0.003) ? withUnreadable(random, name) : name, reading: '' };
}

function manGiven(random: Random, lineage: Lineage, birthYear: number): string {
  const singleShare = birthYear < 1915 ? 0.1 : birthYear < 1945 ? 0.15 : 0.3;
  if (random.chance(singleShare)) return random.pickEarly(singleCharacters);
  if (random.chance(0.006)) return random.pick(villageNames);
  const generation = random.chance(0.75)
    ? generationOf(lineage, birthYear)
    : random.pickEarly(generationCharacters);
  const own = random.pickEarly(menCharacters);
  return random.chance(0.08) ? `${own}${generation}` : `${generation}${own}`;
}

function womanGiven(random: Random): string {
  const last = random.pickEarly(womenCharacters);
  return random.chance(0.2) ? last : `${random.pickEarly(womenCharacters)}${last}`;
}

function inventRareName(random: Random, lineage: Lineage, birthYear: number): InventedName {
  const [character, reading] = random.pick(rareCharacters);
  const before = random.chance(0.6) ? generationOf(lineage, birthYear) : '';
  const known = readName(`${lineage.surname}${before}`).tones;
  const space = before === '' ? ' ' : '';
  return {
    name: `${lineage.surname}${before}${character}`,
    reading: `${known}${space}${before === '' ? capitalised(reading) : reading}`,
  };
}

function capitalised(syllable: string): string {
  const [first = '', ...rest] = Array.from(syllable);
  return first.toUpperCase() + rest.join('');
}

/** One character of the given name could not be read by whoever copied the list. */
function withUnreadable(random: Random, name: string): string {
  const characters = Array.from(name);
  const position = random.between(1, characters.length - 1);
  return characters.with(position, '□').join('');
}

const pickAliasKind = createWeightedPick<string>([
  ['曾用名', 50],
  ['原名', 15],
  ['又名', 15],
  ['乳名', 6],
  ['化名', 5],
  ['字', 4],
  ['碑刻', 4],
  ['部队用名', 1],
]);

/** `曾用名:刘宣`; empty for four people in five. */
export function inventOtherNames(random: Random, { surname, generations }: Lineage, name: string): string {
  if (!random.chance(0.2)) return '';
  const count = random.chance(0.12) ? 2 : 1;
  const forms: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const kind = pickAliasKind(random);
    const given = `${random.pick(generations)}${random.pickEarly(menCharacters)}`;
    const text = kind === '乳名' ? random.pick(villageNames) : kind === '字' ? given : `${surname}${given}`;
    if (text !== name) forms.push(`${kind}:${text}`);
  }
  return forms.join(';');
}
