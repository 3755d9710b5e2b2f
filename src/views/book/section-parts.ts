import { bookWords as words } from '../../i18n/book.ts';
import { toEntryBlock, toHeadingBlock, type BookBlock } from './book-block.ts';
import { breakLines } from './break-lines.ts';
import { frameOf, type BookSetting } from './book-frame.ts';
import type { FlowPart } from './book-part.ts';
import { countEntries, type BookSection } from './book-section.ts';

/** From so many entries a section begins on a page of its own, below a heading over all columns. */
const ownPage = 60;

/** Sections as parts: large ones by themselves, small ones after each other. */
export function toSectionParts(sections: readonly BookSection[], setting: BookSetting): FlowPart[] {
  const parts: FlowPart[] = [];
  let run: FlowPart | undefined;
  for (const section of sections) {
    const count = countEntries(section);
    const { key, title } = section;
    const note = [words.people(count), section.note].filter((text) => text !== '').join('　');
    const blocks = toBlocks(section, setting);
    if (count >= ownPage || sections.length === 1) {
      run = undefined;
      parts.push({ kind: 'flow', key, title, frame: 'register', opening: { title, note }, blocks });
      continue;
    }
    if (run === undefined) {
      run = { kind: 'flow', key: `${key}-run`, title, frame: 'register', blocks: [] };
      parts.push(run);
    }
    const hasLongNote = !fitsOneLine(note, setting);
    run.blocks.push(toHeadingBlock({ level: 1, title, note, isBookmark: true, key, hasLongNote }), ...blocks);
  }
  const [first] = parts;
  if (first !== undefined) first.startsRight = true;
  return parts;
}

/** Notes of headings are set smaller than entries. */
const noteScale = 0.82;

function fitsOneLine(note: string, setting: BookSetting): boolean {
  const width = frameOf('register', setting).columnWidth / noteScale;
  return breakLines([{ text: note }], { width }).length <= 1;
}

function toBlocks({ groups }: BookSection, setting: BookSetting): BookBlock[] {
  const frame = frameOf('register', setting);
  const hasTitles = groups.some(({ title }) => title !== '');
  return groups.flatMap(({ title, entries }) => [
    ...(title === '' || !hasTitles
      ? []
      : [toHeadingBlock({ level: 2, title, note: words.people(entries.length), isBookmark: true })]),
    ...entries.map(({ key, name, sign, runs }) => toEntryBlock({ key, name, sign, runs }, frame)),
  ]);
}
