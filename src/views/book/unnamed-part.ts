import type { Archive } from '../../archive/archive.ts';
import type { Facility } from '../../domain/facilities/facility.ts';
import type { Grave } from '../../domain/graves/grave.ts';
import { isWhollyUnreadable } from '../../domain/walls/carved-characters.ts';
import { bookWords } from '../../i18n/book.ts';
import { graveWords } from '../../i18n/graves.ts';
import { toHeadingBlock, toNoteBlock, type BookBlock } from './book-block.ts';
import { frameOf, type BookSetting, type PageFrame } from './book-frame.ts';
import type { FlowPart } from './book-part.ts';

const words = bookWords.unnamed;

/** Those whose names are not known, by the facility where they lie; undefined where none are recorded. */
export function toUnnamedPart(
  archive: Archive,
  facilities: readonly Facility[],
  setting: BookSetting,
): FlowPart | undefined {
  const frame = frameOf('list', setting);
  const blocks = facilities.flatMap((facility) => toBlocks(facility, archive, frame));
  const scattered = listUnnamed(archive, undefined);
  if (facilities.length === archive.facilities.length && scattered.length > 0) {
    blocks.push(
      toHeadingBlock({ level: 2, title: bookWords.unnamed.scattered }),
      ...toGraveBlocks(scattered, frame),
    );
  }
  if (blocks.length === 0) return undefined;
  const { title, lead } = words;
  return { kind: 'flow', key: 'unnamed', title, frame: 'list', opening: { title, note: lead }, blocks };
}

function toBlocks(facility: Facility, archive: Archive, frame: PageFrame): BookBlock[] {
  const graves = listUnnamed(archive, facility.id);
  const carved = archive.walls.listAt(facility.id).filter((one) => isWhollyUnreadable(one.carved)).length;
  const counted = facility.buried.unnamed ?? 0;
  const told = [
    counted > 0 ? words.count(counted) : '',
    graves.length > 0 ? words.graves(graves.length) : '',
    carved > 0 ? words.carved(carved) : '',
  ].filter((text) => text !== '');
  if (told.length === 0) return [];
  return [
    toHeadingBlock({ level: 2, title: facility.name, isBookmark: true }),
    toNoteBlock({ runs: [{ text: `${told.join('；')}。` }] }, frame),
    ...toGraveBlocks(graves, frame),
  ];
}

function listUnnamed(archive: Archive, facilityId: string | undefined): Grave[] {
  return archive.graves
    .listAt(facilityId)
    .filter(({ state, personIds }) => personIds.length === 0 && (state === '无名墓' || state === '有墓无名'));
}

function toGraveBlocks(graves: readonly Grave[], frame: PageFrame): BookBlock[] {
  return graves.map((grave) => {
    const details = [
      grave.peopleCount === '' ? '' : words.people(grave.peopleCount),
      grave.inscription.replaceAll('／', '　'),
    ].filter((text) => text !== '');
    const label = graveWords.label(grave);
    return toNoteBlock({ runs: [{ text: [label, ...details].join('　') }] }, frame);
  });
}
