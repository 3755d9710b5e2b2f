import type { Archive } from '../../archive/archive.ts';
import type { Person } from '../../domain/people/person.ts';
import { bookFrontWords as words, type PrefaceFacts } from '../../i18n/book-front.ts';
import { wallWords } from '../../i18n/walls.ts';
import { toIndexBlock, toNoteBlock, type BookBlock } from './book-block.ts';
import type { BookChoices } from './book-choices.ts';
import { frameOf, type BookSetting, type PageFrame } from './book-frame.ts';
import type { FlowPart } from './book-part.ts';

/** The office's preface: `pages/book-preface.md`. */
const prefacePage = 'book-preface';

/** Paragraphs begin two characters in. */
const paragraphIndent = 2;

export function toPreface(archive: Archive, people: readonly Person[], choices: BookChoices): FlowPart {
  const own = archive.findStory('pages', prefacePage);
  const title = own === undefined || own.title === '' ? words.preface : own.title;
  const texts = own === undefined ? toPlainPreface(archive, people, choices) : listParagraphs(own.html);
  const frame = frameOf('prose', choices);
  return toProse(
    'preface',
    title,
    texts.map((text) => toParagraph(text, frame)),
  );
}

function toPlainPreface(archive: Archive, people: readonly Person[], { scope }: BookChoices): string[] {
  if (scope.kind !== 'wall') return words.prefaceText(toFacts(archive, people));
  const facility = archive.findFacility(scope.facilityId)?.name ?? '';
  const names = archive.walls.listAt(scope.facilityId).length;
  return words.wallPrefaceText(archiveName(archive), wallWords.titleOf(facility), names);
}

export function toConventions(choices: BookChoices): FlowPart {
  const frame = frameOf('prose', choices);
  const { scope, order } = choices;
  const texts =
    scope.kind === 'wall'
      ? words.wallConventionTexts
      : words.conventionTexts(scope.kind === 'cemetery' ? 'graves' : order);
  const blocks = texts.map((text, index) =>
    toNoteBlock({ label: String(index + 1), indent: 2, runs: [{ text }] }, frame),
  );
  return toProse('conventions', words.conventions, blocks);
}

export interface ContentsLine {
  title: string;
  page: string;
}

export function toContents(lines: readonly ContentsLine[], setting: BookSetting): FlowPart {
  const frame = frameOf('contents', setting);
  const blocks = lines.map(({ title, page }) =>
    toIndexBlock({ runs: [{ text: title }], page, head: '' }, frame),
  );
  const title = words.contents;
  return { kind: 'flow', key: 'contents', title, frame: 'contents', opening: { title, note: '' }, blocks };
}

function toProse(key: string, title: string, blocks: BookBlock[]): FlowPart {
  return { kind: 'flow', key, title, frame: 'prose', opening: { title, note: '' }, blocks };
}

function toParagraph(text: string, frame: PageFrame): BookBlock {
  return toNoteBlock({ runs: [{ text }], indent: paragraphIndent }, frame);
}

function toFacts(archive: Archive, people: readonly Person[]): PrefaceFacts {
  const { settings } = archive;
  const count = (state: Person['recognition']['state']) =>
    people.filter(({ recognition }) => recognition.state === state).length;
  return {
    archive: archiveName(archive),
    until: settings.dataUntil,
    people: people.length,
    recognised: count('已认定'),
    pending: count('待核'),
    unseen: count('未见材料'),
    unstated: count(undefined),
  };
}

export function archiveName({ settings }: Archive): string {
  return settings.subtitle === '' ? `“${settings.name}”` : `“${settings.name}·${settings.subtitle}”`;
}

/** The paragraphs, headings and items of rendered prose, as plain text. */
function listParagraphs(html: string): string[] {
  return html
    .split(/<\/(?:p|h\d|li|tr|blockquote)>/u)
    .map((part) =>
      part
        .replace(/<[^>]+>/gu, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((text) => text !== '');
}
