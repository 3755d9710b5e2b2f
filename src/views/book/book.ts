import type { Archive } from '../../archive/archive.ts';
import type { Person } from '../../domain/people/person.ts';
import { bookFrontWords } from '../../i18n/book-front.ts';
import { layOutBody } from './book-body.ts';
import type { BookChoices } from './book-choices.ts';
import type { BookPage } from './book-page.ts';
import type { FlowPart } from './book-part.ts';
import { toBookTitle, toColophon, type BookTitle, type ColophonLine } from './book-title.ts';
import { toContents, toConventions, toPreface } from './front-parts.ts';
import { paginate } from './paginate.ts';

/** The book, page by page, as it is set. */
export interface Book {
  title: BookTitle;
  /** Preface, conventions, contents. */
  front: BookPage[];
  body: BookPage[];
  colophon: { title: string; lines: ColophonLine[]; note: string };
  /** The pages of everybody in it, by id. */
  pageOf: ReadonlyMap<string, number>;
  people: readonly Person[];
  /** Sheets of paper have two pages: the number of all, blank ones counted. */
  pages: number;
}

/** Title and the blank page behind it, and the colophon. */
const titlePages = 2;
const colophonPages = 1;

/** Lays the book out. `further` are parts at its end, such as the changes since the last edition. */
export function toBook(archive: Archive, choices: BookChoices, further: readonly FlowPart[] = []): Book {
  const body = layOutBody(archive, choices, further);
  const prose = [
    toPreface(archive, body.people, choices),
    toConventions(choices),
    toContents(body.contents, choices),
  ];
  const front = paginate(prose, { setting: choices, first: titlePages + 1, write: toRoman }).pages;
  if (front.length % 2 === 1) front.push({ kind: 'blank' });
  const pages = titlePages + front.length + body.pages.length + colophonPages;
  const words = bookFrontWords.colophon;
  return {
    title: toBookTitle(archive, choices),
    front,
    body: body.pages,
    colophon: {
      title: choices.title,
      lines: toColophon(archive, choices, { people: body.people.length, pages }),
      note: words.checksumNote,
    },
    pageOf: body.pageOf,
    people: body.people,
    pages,
  };
}

const numerals = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

/** First pages are numbered apart; there are never a hundred of them. */
function toRoman(number: number): string {
  return `${'x'.repeat(Math.floor(number / 10))}${numerals[number % 10] ?? ''}`;
}
