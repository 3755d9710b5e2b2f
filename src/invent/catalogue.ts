import {
  makeCertificate,
  makeInscription,
  makeLetter,
  makeNotice,
  makeRegister,
  makeWallPanel,
} from './document-pictures.ts';
import {
  makeGroup,
  makePortrait,
  makeRestored,
  makeTablet,
  makeUnknownPortrait,
} from './likeness-pictures.ts';
import type { MakePictures, PictureEntry, Subjects } from './picture-entry.ts';
import type { Random } from './random.ts';
import { makeCeremony, makeHeldBack, makePlan, makeRelic } from './scene-pictures.ts';

/** One of each kind comes before a second of any. */
const makers: readonly MakePictures[] = [
  makePortrait,
  makeLetter,
  makeRestored('清理'),
  makeGroup,
  makeRegister,
  makeCeremony,
  makeHeldBack,
  makeRestored('上色'),
  makeCertificate,
  makeInscription,
  makeUnknownPortrait,
  makeWallPanel,
  makeRestored('AI修复'),
  makeRelic,
  makePlan,
  makeTablet,
  makeNotice,
  makeCeremony,
  makePortrait,
  makePortrait,
];

/** So many pictures of all kinds, counting those that were made from others. */
export function listCatalogue(random: Random, subjects: Subjects, wanted: number): PictureEntry[] {
  const entries: PictureEntry[] = [];
  if (subjects.people.length === 0) return entries;
  let [count, person] = [0, 0];
  const nextPerson = () => {
    const found = subjects.people[person % subjects.people.length];
    person += 1;
    if (found === undefined) throw new Error('There is nobody to picture.');
    return found;
  };
  for (let turn = 0; count < wanted; turn += 1) {
    const make = makers[turn % makers.length];
    const round = Math.floor(turn / makers.length);
    for (const entry of make?.({ random, subjects, turn, round, nextPerson }) ?? []) {
      if (count >= wanted) break;
      entries.push(entry);
      count += 1 + (entry.restored?.length ?? 0);
    }
  }
  return entries;
}
