/** All that may be shown of the photo database in one small file: written by the build, read by the filter of its front page. */
import { fromIdColumn, toIdColumn } from '../plans/id-column.ts';
import type { FocusPoint } from './focus-point.ts';

/** An item as the filter knows it. Empty text means that the archive does not know. */
export interface IndexedMedia {
  id: string;
  caption: string;
  /** As readers are shown it. */
  date: string;
  creator: string;
  /** What was done to it, in words. */
  restoration: string;
  /** 影片, 录音. */
  medium: string;
  /** What stands in place of a picture. */
  plate: string;
  /** Id of the picture that shows it; empty where there is none. */
  cover: string;
  focus: FocusPoint | undefined;
  /** Addresses of the albums it stands in, by facet. */
  albums: Readonly<Record<string, readonly string[]>>;
}

export interface MediaIndex {
  items: readonly IndexedMedia[];
  /** Names of people by the address of their album. */
  people: ReadonlyMap<string, string>;
}

/** Column by column, since like stands beside like and packs well: each value once, and its place for every item. */
interface PackedColumn {
  values: string[];
  at: number[];
}

const columns = ['date', 'creator', 'restoration', 'medium', 'plate'] as const;

export function writeMediaIndex({ items, people }: MediaIndex): string {
  const facets = [...new Set(items.flatMap(({ albums }) => Object.keys(albums)))];
  return JSON.stringify({
    ids: toIdColumn(items.map(({ id }) => id)),
    captions: items.map(({ caption }) => caption),
    columns: Object.fromEntries(columns.map((name) => [name, pack(items.map((item) => item[name]))])),
    albums: Object.fromEntries(
      facets.map((facet) => [facet, pack(items.map(({ albums }) => (albums[facet] ?? []).join(' ')))]),
    ),
    covers: differences(items, ({ id, cover }) => (cover === id ? undefined : cover)),
    focus: differences(items, ({ focus }) =>
      focus === undefined ? undefined : `${focus.left},${focus.top}`,
    ),
    people: Object.fromEntries(people),
  });
}

function pack(texts: readonly string[]): PackedColumn {
  const places = new Map<string, number>();
  const at = texts.map((text) => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  });
  return { values: [...places.keys()], at };
}

function differences(
  items: readonly IndexedMedia[],
  differenceOf: (item: IndexedMedia) => string | undefined,
): Record<number, string> {
  return Object.fromEntries(
    items.flatMap((item, index) => {
      const difference = differenceOf(item);
      return difference === undefined ? [] : [[index, difference]];
    }),
  );
}

/** Reads what `writeMediaIndex` wrote; throws on anything else. */
export function parseMediaIndex(text: string): MediaIndex {
  const read: unknown = JSON.parse(text);
  const { captions, columns: packed, albums, covers, focus, people, ids: idColumn } = recordOf(read);
  if (!isTexts(captions)) throw new Error('The index of pictures has no captions.');
  const ids = fromIdColumn(toColumn(idColumn));
  const written = recordOf(packed);
  const texts = new Map(columns.map((name) => [name, unpack(written[name])]));
  const facets = Object.entries(recordOf(albums)).map(([facet, column]) => [facet, unpack(column)] as const);
  const [ownCovers, points] = [recordOf(covers), recordOf(focus)];
  const items = ids.map((id, index): IndexedMedia => {
    const textOf = (name: (typeof columns)[number]): string => texts.get(name)?.[index] ?? '';
    return {
      ...{ id, caption: captions[index] ?? '', cover: String(ownCovers[index] ?? id) },
      ...{ date: textOf('date'), creator: textOf('creator'), restoration: textOf('restoration') },
      ...{ medium: textOf('medium'), plate: textOf('plate'), focus: toPoint(points[index]) },
      albums: Object.fromEntries(facets.map(([facet, keys]) => [facet, splitKeys(keys[index])])),
    };
  });
  return { items, people: new Map(Object.entries(recordOf(people)).map(([id, name]) => [id, String(name)])) };
}

function unpack(column: unknown): string[] {
  const { values, at } = recordOf(column);
  if (!isTexts(values) || !Array.isArray(at)) throw new Error('The index of pictures lacks a column.');
  return at.map((place: unknown) => values[Number(place)] ?? '');
}

function splitKeys(text: string | undefined): string[] {
  return text === undefined || text === '' ? [] : text.split(' ');
}

function toPoint(text: unknown): FocusPoint | undefined {
  const [left, top] = typeof text === 'string' ? text.split(',').map(Number) : [];
  return left === undefined || top === undefined ? undefined : { left, top };
}

function toColumn(column: unknown): Parameters<typeof fromIdColumn>[0] {
  const { list, prefix, length, text } = recordOf(column);
  if (isTexts(list)) return { list };
  if (typeof prefix === 'string' && typeof length === 'number' && typeof text === 'string') {
    return { prefix, length, text };
  }
  throw new Error('The index of pictures has no ids.');
}

function recordOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('This is no index of pictures.');
  }
  return { ...value };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}
