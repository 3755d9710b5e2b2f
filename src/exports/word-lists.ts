import type { District } from '../domain/places/places.ts';
import type { Column, TableName } from '../domain/table.ts';
import { tables as schemas } from '../domain/tables.ts';
import { exportWords as words } from '../i18n/exports.ts';
import type { Choices } from '../workbooks/cell-choices.ts';
import type { TemplateSheet } from '../workbooks/write-template.ts';

/** The words that the columns of a workbook may hold, on a sheet of their own. */
export interface WordLists {
  sheet: TemplateSheet;
  /** Where the words of a column stand; undefined for a column that is free. */
  find(column: Column): Choices | undefined;
}

interface WordList {
  title: string;
  words: readonly string[];
}

/** A list for each set of words that the tables use, and the districts, `500106 沙坪坝区`. */
export function toWordLists(tables: readonly TableName[], districts: readonly District[]): WordLists {
  const lists = new Map<string, WordList>();
  const keyOf = new Map<Column, string>();
  for (const column of tables.flatMap((name) => Object.values<Column>(schemas[name].columns))) {
    const list = toList(column, districts);
    if (list === undefined || list.words.length === 0) continue;
    const key = list.words.join('|');
    keyOf.set(column, key);
    if (!lists.has(key)) lists.set(key, { ...list, title: freeTitle(list.title, lists) });
  }
  const keys = [...lists.keys()];
  return {
    sheet: toSheet([...lists.values()]),
    find(column) {
      const list = lists.get(keyOf.get(column) ?? '');
      if (list === undefined) return undefined;
      const at = keys.indexOf(keyOf.get(column) ?? '');
      return { sheet: words.lists, column: at + 1, from: 2, to: list.words.length + 1 };
    },
  };
}

function toList({ heading, value }: Column, districts: readonly District[]): WordList | undefined {
  if (value.kind === 'word') return { title: heading, words: value.words };
  if (value.kind !== 'district-code') return undefined;
  return { title: words.districts, words: districts.map(({ code, name }) => `${code} ${name}`) };
}

/** Different tables have lists of the same name. */
function freeTitle(title: string, lists: ReadonlyMap<string, WordList>): string {
  const taken = new Set(Array.from(lists.values(), (list) => list.title));
  let free = title;
  for (let number = 2; taken.has(free); number++) free = `${title}${number}`;
  return free;
}

function toSheet(lists: readonly WordList[]): TemplateSheet {
  const length = Math.max(0, ...lists.map((list) => list.words.length));
  return {
    name: words.lists,
    columns: lists.map(({ title }) => ({ heading: title })),
    rows: Array.from({ length }, (_, row) => lists.map((list) => list.words[row] ?? '')),
  };
}
