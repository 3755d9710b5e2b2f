import type { MatchReason } from '../domain/leads/match.ts';
import { isSame, type CharacterEvidence, type CharacterJudge } from './character-evidence.ts';
import type { NameProbe } from './compare-said-name.ts';
import { characterLevels, otherRates } from './error-rates.ts';
import type { RollNames } from './roll-names.ts';

export interface GenerationWeigher {
  /** Whether a recorded name has the character that brothers share; undefined where nothing follows from it. */
  weigh(name: number): MatchReason | undefined;
}

const noWeigher: GenerationWeigher = { weigh: () => undefined };

/**
 * Weighs a generation character. Where the said name has it already it says nothing more; where the said name has a
 * character of the same sound, chance is reckoned among the characters that sound so.
 */
export function weighGeneration(
  said: readonly string[],
  probes: readonly NameProbe[],
  { names, judge }: { names: RollNames; judge: CharacterJudge },
): GenerationWeigher {
  const [text] = said;
  if (text === undefined) return noWeigher;
  const evidence = judge.judge({ kind: 'character', text });
  const given = probes.flatMap(({ characters }) => characters.slice(1));
  const number = names.numbers.get(text);
  if (given.some((each) => each.said.text === text || (number !== undefined && isSame(each, number))))
    return noWeigher;
  const chance = Math.max(
    chanceOf(evidence, names),
    ...given.map((each) => chanceBeside(evidence, each, names)),
  );
  const shared = 1 - otherRates.withoutGeneration;
  const sharedBits = Math.log2(shared / chance);
  const absentBits = Math.log2(otherRates.withoutGeneration / (1 - Math.min(chance, 0.9)));
  return {
    weigh(name) {
      const found = findLetter(names, name, evidence);
      if (found === undefined)
        return { field: 'generation', kind: 'absent', bits: absentBits, said: text, recorded: '' };
      return {
        field: 'generation',
        kind: 'shared',
        bits: sharedBits,
        said: text,
        recorded: names.characters[found]?.text ?? '',
      };
    },
  };
}

/** The character among those after the surname, in any of the person's names: a school name has it where a home name has not. */
function findLetter(names: RollNames, name: number, evidence: CharacterEvidence): number | undefined {
  const { people, starts, letters } = names;
  const person = people[name];
  let first = name;
  while (first > 0 && people[first - 1] === person) first -= 1;
  for (let each = first; people[each] === person; each += 1) {
    for (let at = (starts[each] ?? 0) + 1; at < (starts[each + 1] ?? 0); at += 1)
      if (isSame(evidence, letters[at] ?? 0)) return letters[at];
  }
  return undefined;
}

export function lettersOf({ starts, letters }: RollNames, name: number): number[] {
  return Array.from(letters.subarray(starts[name] ?? 0, starts[name + 1] ?? 0));
}

/** Of the names of the roll so many have the character after the surname. */
function chanceOf(evidence: CharacterEvidence, names: RollNames): number {
  const people = names.lengths.reduce((sum, count) => sum + count, 0);
  let having = 0;
  for (const [number, count] of names.asGiven.entries()) if (isSame(evidence, number)) having += count;
  return Math.min(0.5, (having + 0.5) / (people + 1));
}

const farthestSound = characterLevels.indexOf('near-sound');

/** Of the recorded characters that may be meant by the said one so many are the generation character. */
function chanceBeside(evidence: CharacterEvidence, said: CharacterEvidence, { asGiven }: RollNames): number {
  if (said.said.kind === 'unreadable') return 0;
  let near = 0;
  let having = 0;
  for (const [number, count] of asGiven.entries()) {
    if ((said.levels[number] ?? 0) >= farthestSound) continue;
    near += count;
    if (isSame(evidence, number)) having += count;
  }
  return having === 0 ? 0 : Math.min(0.9, having / near);
}
