import { toJsonFile, type PrintDocument } from '../facility-table/print-document.ts';
import { charactersOf } from '../../domain/names/characters.ts';
import type { BookBlock, EntryBlock } from './book-block.ts';
import type { BookChoices } from './book-choices.ts';
import { frameOf, measurePage, type FrameKind } from './book-frame.ts';
import type { BookPage } from './book-page.ts';
import { openingLines } from './book-part.ts';
import { bookSource } from './book-source.ts';
import type { Book } from './book.ts';
import type { PlacedBlock } from './flow-columns.ts';
import type { TextLine } from './text-run.ts';
import { wallMeasures, type WallSheet } from './wall-sheets.ts';

/** A character that is drawn, with the name of its drawing among the files. */
export interface DrawnCharacter {
  character: string;
  file: string;
}

/** The book for Typst. Everything is in its place already: Typst sets each page as it is told. */
export function toBookDocument(
  book: Book,
  choices: BookChoices,
  drawn: readonly DrawnCharacter[] = [],
): PrintDocument {
  const { title, front, body, colophon } = book;
  const data = {
    paper: { ...measurePage(choices.paper), hasCropMarks: choices.hasCropMarks },
    frames: Object.fromEntries(frameKinds.map((kind) => [kind, toFrame(kind, choices)])),
    wall: wallMeasures,
    title: { ...title, subtitle: choices.tell(title.subtitle), made: choices.madeOn.split('-').map(Number) },
    front: front.map((page) => toPage(page, choices.tell)),
    body: body.map((page) => toPage(page, choices.tell)),
    colophon,
    drawn,
  };
  return { source: bookSource, files: new Map([['book.json', toJsonFile(data)]]) };
}

const frameKinds: readonly FrameKind[] = ['register', 'index', 'places', 'prose', 'contents', 'list'];

function toFrame(kind: FrameKind, choices: BookChoices) {
  const { size, leading, gutter, columns } = frameOf(kind, choices);
  return {
    size,
    leading,
    gutter,
    columns,
    opening: openingLines[kind],
    hasRule: kind === 'register',
    isIndex: kind === 'index' || kind === 'places',
  };
}

type Tell = BookChoices['tell'];

function toPage(page: BookPage, tell: Tell): object {
  if (page.kind === 'blank') return { k: 'blank' };
  const { title, from, until } = page.head;
  const head = { n: page.number, t: tell(title), a: tell(from), z: tell(until) };
  if (page.kind === 'wall') {
    const { columns, firstLine, lastLine, room } = page.sheet;
    return { k: 'wall', ...head, columns: withSigns(columns, tell), firstLine, lastLine, room };
  }
  const { frame, opening, columns } = page;
  const lines = columns.map((column) =>
    column.reduce((sum, { space, from: start, until: end }) => sum + space + end - start, 0),
  );
  return {
    k: 'columns',
    ...head,
    f: frame,
    tall: Math.max(0, ...lines),
    ...(opening === undefined ? {} : { o: [tell(opening.title), tell(opening.note)] }),
    c: columns.map((column) =>
      column.map((placed) => toBlock(placed, { tell, isWord: frame === 'index' || frame === 'places' })),
    ),
  };
}

/** 〓 stands for a character that can't be set, as in print: a place of the wall has no room for words. */
function withSigns(columns: WallSheet['columns'], tell: Tell): WallSheet['columns'] {
  return columns.map(({ number, slots }) => ({
    number,
    slots: slots.map(({ line, characters }) => ({
      line,
      characters: characters.map((character) => (tell(character) === character ? character : '〓')),
    })),
  }));
}

/**
 * Short keys: there are tens of thousands of blocks. `j` justifies the last line, since the text goes on elsewhere; `w` is an
 * index's word on one line.
 */
function toBlock(
  { block, space, from, until }: PlacedBlock<BookBlock>,
  { tell, isWord }: { tell: Tell; isWord: boolean },
): object {
  const part = { k: block.kind[0], ...(space === 0 ? {} : { s: space }) };
  const goesOn = until < block.lines ? { j: 1 } : {};
  switch (block.kind) {
    case 'heading': {
      const { level, title, note, isBookmark, lines } = block;
      return { ...part, v: level, t: tell(title), m: tell(note), h: lines, ...(isBookmark ? { b: 1 } : {}) };
    }
    case 'entry': {
      const above = block.isNameBeside ? 0 : 1;
      const text = block.text.slice(Math.max(0, from - above), until - above);
      const name = from > 0 ? {} : toName(block);
      return { ...part, ...name, ...(block.isNameBeside ? {} : { own: 1 }), ...toLines(text), ...goesOn };
    }
    case 'index': {
      const lines = block.text.slice(from, until).map(toLine);
      const [only] = lines;
      if (isWord && lines.length === 1 && typeof only === 'string') return { k: 'w', t: only, p: block.page };
      return { ...part, l: lines, p: block.page, ...(from > 0 ? { c: 1 } : {}) };
    }
    case 'note': {
      const { label, indent } = block;
      const first = from > 0 ? { c: 1 } : { t: label };
      return {
        ...part,
        ...first,
        i: indent,
        d: label === '' ? 0 : 1,
        ...toLines(block.text.slice(from, until)),
        ...goesOn,
      };
    }
  }
}

/** `g` sets the two characters of a short name apart. */
function toName({ name, sign }: EntryBlock): object {
  const isShort = charactersOf(name).length === 2;
  return { t: name, ...(sign === '' ? {} : { x: sign }), ...(isShort ? { g: 1 } : {}) };
}

/** `q`: all of them plain. */
function toLines(text: readonly TextLine[]): object {
  const lines = text.map(toLine);
  return lines.every((line) => typeof line === 'string') ? { l: lines, q: 1 } : { l: lines };
}

/** Plain text as it is; else pairs of kind and text. */
function toLine(line: TextLine): string | [string, string][] {
  const [first] = line;
  if (line.length === 1 && first !== undefined && first.as === undefined) return first.text;
  return line.map(({ as, text }) => [as?.[0] ?? '', text]);
}
