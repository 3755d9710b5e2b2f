import { mandarinSyllables } from './mandarin-syllables.ts';
import type { MatchKind } from './name-answer.ts';
import { unreadable } from './name-characters.ts';
import type { Reading, SpokenCharacter } from './name-entry.ts';
import type { CharacterToken, QueryToken } from './query-token.ts';
import { maySoundAlike, soundClassOf, soundNear } from './sichuan-sound.ts';

/** How far a character of the query lies from one of a name, and why they may be the same. */
export interface Likeness {
  distance: number;
  kind: MatchKind;
}

/**
 * Distances are ranks, not probabilities: the same character, another writing of it, a homophone, the same sound in the
 * region or by another reading, a character of like shape, a near sound, anything. `tests/bench/search` measures what they find.
 */
export const distances = {
  variant: 0.02,
  otherReading: 0.06,
  otherTone: 0.1,
  unreadable: 0.15,
  unreadableInRoll: 0.6,
  homophone: 0.2,
  homophoneOfOtherTone: 0.24,
  homophoneOfOtherReading: 0.28,
  regionalHomophone: 0.26,
  regionalNeighbour: 0.36,
  mostAlike: 0.26,
  leastAlike: 0.5,
  nearSound: 0.5,
  letters: 0.3,
  different: 0.8,
} as const;

export function compareCharacter(token: QueryToken, character: SpokenCharacter): Likeness {
  const isUnreadable = character.plain === unreadable;
  if (token.kind === 'unreadable')
    return isUnreadable
      ? { distance: 0, kind: 'same' }
      : { distance: distances.unreadable, kind: 'unreadable' };
  if (isUnreadable) return { distance: distances.unreadableInRoll, kind: 'unreadable' };
  switch (token.kind) {
    case 'character':
      return compareWritten(token, character);
    case 'syllable':
      return compareSound(token, character);
    case 'letters':
      return startsWith(character, token.text)
        ? { distance: distances.letters, kind: 'initial' }
        : { distance: distances.different, kind: 'different' };
  }
}

function startsWith({ syllable }: SpokenCharacter, letters: string): boolean {
  return syllable !== undefined && (mandarinSyllables[syllable] ?? '').startsWith(letters);
}

function compareWritten(token: CharacterToken, character: SpokenCharacter): Likeness {
  if (token.text === character.plain) return { distance: 0, kind: 'same' };
  if (token.same.has(character.plain)) return { distance: distances.variant, kind: 'variant' };
  const byShape = compareShape(token, character);
  let best: Likeness = byShape ?? { distance: distances.different, kind: 'different' };
  for (const reading of token.readings) {
    const bySound = compareReadings(reading, character);
    if (bySound !== undefined && bySound.distance < best.distance) best = bySound;
  }
  return best;
}

function compareShape(token: CharacterToken, { plain }: SpokenCharacter): Likeness | undefined {
  const likeness = token.lookAlikes.get(plain);
  if (likeness === undefined) return undefined;
  const { mostAlike, leastAlike } = distances;
  return { distance: leastAlike - likeness * (leastAlike - mostAlike), kind: 'look-alike' };
}

/** Sound for sound: the reading the name has, then others that dictionaries give its character. */
function compareReadings(
  asked: Reading,
  { syllable, tone, otherReadings }: SpokenCharacter,
): Likeness | undefined {
  if (asked.syllable === syllable) {
    const isSameTone = asked.tone === tone;
    return { distance: isSameTone ? distances.homophone : distances.homophoneOfOtherTone, kind: 'homophone' };
  }
  if (otherReadings.some((other) => other.syllable === asked.syllable))
    return { distance: distances.homophoneOfOtherReading, kind: 'homophone' };
  return syllable === undefined ? undefined : compareInRegion(asked.syllable, syllable);
}

/** At most one for every pair of syllables that was ever compared. */
const regionalLikenesses = new Map<number, Likeness | undefined>();

function compareInRegion(asked: number, found: number): Likeness | undefined {
  const pair = asked * mandarinSyllables.length + found;
  if (!regionalLikenesses.has(pair)) regionalLikenesses.set(pair, likenessInRegion(asked, found));
  return regionalLikenesses.get(pair);
}

function likenessInRegion(asked: number, found: number): Likeness | undefined {
  const [a = '', b = ''] = [mandarinSyllables[asked], mandarinSyllables[found]];
  if (soundClassOf(a) === soundClassOf(b)) return { distance: distances.regionalHomophone, kind: 'dialect' };
  if (maySoundAlike(a, b)) return { distance: distances.regionalNeighbour, kind: 'dialect' };
  return soundNear(a, b) ? { distance: distances.nearSound, kind: 'near-sound' } : undefined;
}

/** A syllable typed in letters says no more than the sound: the same sound is the same. */
function compareSound(asked: Reading, character: SpokenCharacter): Likeness {
  const { syllable, tone, otherReadings } = character;
  if (asked.syllable === syllable) {
    return fitsTone(asked, tone)
      ? { distance: 0, kind: 'same' }
      : { distance: distances.otherTone, kind: 'other-tone' };
  }
  const others = otherReadings.filter((other) => other.syllable === asked.syllable);
  if (others.length > 0) {
    const fits = others.some((other) => fitsTone(asked, other.tone));
    return { distance: distances.otherReading + (fits ? 0 : distances.otherTone), kind: 'other-reading' };
  }
  const regional = syllable === undefined ? undefined : compareInRegion(asked.syllable, syllable);
  return regional ?? { distance: distances.different, kind: 'different' };
}

function fitsTone(asked: Reading, tone: number): boolean {
  return asked.tone === 0 || tone === 0 || asked.tone === tone;
}
