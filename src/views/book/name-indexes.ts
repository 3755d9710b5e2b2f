import type { Archive } from '../../archive/archive.ts';
import { compareByStrokes } from '../../domain/names/stroke-order.ts';
import { compareByReading } from '../../domain/names/name-reading.ts';
import type { Person } from '../../domain/people/person.ts';
import { bookWords as words } from '../../i18n/book.ts';
import { yearText } from '../person/person-card.ts';
import { toHeadingBlock, toIndexBlock, type BookBlock } from './book-block.ts';
import { frameOf, type BookSetting, type PageFrame } from './book-frame.ts';
import type { FlowPart } from './book-part.ts';
import { strokesOf, type StrokeCount } from './strokes.ts';
import type { TextRun } from './text-run.ts';

/** A name as the indexes need it: of the roll, or carved on a stone only. */
export type IndexedName = Pick<
  Person,
  'id' | 'name' | 'surname' | 'reading' | 'nativeDistrict' | 'born' | 'died'
>;

/** What an index of names is made from: everybody of the book in the order of readings, and where they stand. */
export interface NameSource {
  archive: Archive;
  people: readonly IndexedName[];
  pageOf: ReadonlyMap<string, number>;
  setting: BookSetting;
}

/** Letter, surname, name. */
export function toReadingIndex(source: NameSource): FlowPart {
  const writer = new NameWriter(source);
  const blocks: BookBlock[] = [];
  let [letter, surname] = ['', ''];
  for (const person of source.people) {
    const { initial } = person.reading;
    if (initial !== letter) {
      const title = initial === '#' ? words.indexes.noLetter : initial;
      blocks.push(toHeadingBlock({ level: 2, title }));
    }
    if (initial !== letter || person.surname !== surname) blocks.push(...surnameHeading(person));
    [letter, surname] = [initial, person.surname];
    blocks.push(writer.write(person));
  }
  return toIndexPart('index-reading', words.indexes.reading, blocks);
}

/** Number of strokes of the first character, then the order of name walls. */
export function toStrokeIndex(source: NameSource): FlowPart {
  const writer = new NameWriter(source);
  const sorted = source.people
    .map((person) => ({ person, strokes: strokesOf(person.name), first: Array.from(person.name)[0] ?? '' }))
    .sort(
      (a, b) =>
        orderOf(a.strokes) - orderOf(b.strokes) ||
        (a.first === b.first ? 0 : compareByStrokes(a.first, b.first)) ||
        compareByReading(a.person.reading, b.person.reading),
    );
  const blocks: BookBlock[] = [];
  let [count, surname]: [StrokeCount | undefined, string] = [undefined, ''];
  for (const { person, strokes } of sorted) {
    if (strokes !== count) blocks.push(toHeadingBlock({ level: 2, title: strokeTitle(strokes) }));
    if (strokes !== count || person.surname !== surname) blocks.push(...surnameHeading(person));
    [count, surname] = [strokes, person.surname];
    blocks.push(writer.write(person));
  }
  return toIndexPart('index-strokes', words.indexes.strokes, blocks);
}

export function toIndexPart(key: string, title: string, blocks: BookBlock[], note = ''): FlowPart {
  return { kind: 'flow', key, title, frame: 'index', opening: { title, note }, blocks };
}

function surnameHeading({ surname }: IndexedName): BookBlock[] {
  return surname === '' ? [] : [toHeadingBlock({ level: 3, title: surname })];
}

function orderOf(strokes: StrokeCount): number {
  if (strokes === 'unknown') return 100;
  return strokes === 'unreadable' ? 101 : strokes;
}

function strokeTitle(strokes: StrokeCount): string {
  if (strokes === 'unknown') return words.indexes.strokesUnknown;
  return strokes === 'unreadable' ? words.indexes.unreadable : words.indexes.strokeCount(strokes);
}

/** Lines with a name and its page; namesakes are told apart by district, then by years. */
class NameWriter {
  readonly #source: NameSource;
  readonly #frame: PageFrame;
  readonly #namesakes = new Map<string, number>();

  constructor(source: NameSource) {
    this.#source = source;
    this.#frame = frameOf('index', source.setting);
    for (const { name, nativeDistrict } of source.people) {
      for (const key of [name, `${name} ${nativeDistrict}`]) {
        this.#namesakes.set(key, (this.#namesakes.get(key) ?? 0) + 1);
      }
    }
  }

  write(person: IndexedName): BookBlock {
    const note = this.#noteOf(person);
    const runs: TextRun[] = [{ text: person.name }];
    if (note !== '') runs.push({ text: ` ${note}`, as: 'stone' });
    const page = String(this.#source.pageOf.get(person.id) ?? '');
    return toIndexBlock({ runs, page, head: person.name }, this.#frame);
  }

  #noteOf(person: IndexedName): string {
    const { name, nativeDistrict } = person;
    if ((this.#namesakes.get(name) ?? 0) < 2) return '';
    const isAlone = this.#namesakes.get(`${name} ${nativeDistrict}`) === 1;
    const district = this.#source.archive.gazetteer.findDistrict(nativeDistrict)?.name ?? '';
    const short = district.replace(/(?:土家族|苗族)*(?:自治县|[区县市])$/u, '');
    return [short, isAlone ? '' : yearsOf(person)].filter((part) => part !== '').join(' ');
  }
}

function yearsOf({ born, died }: IndexedName): string {
  return [born, died].map((date) => yearText(date) ?? words.unknownShort).join('—');
}
