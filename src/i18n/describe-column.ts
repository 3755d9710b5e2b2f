import type { ValueRule } from '../domain/table.ts';
import { tables as schemas } from '../domain/tables.ts';

const kinds: Record<Exclude<ValueRule['kind'], 'reference'>, string> = {
  text: '文字',
  id: '编号',
  word: '固定的词',
  words: '固定的词，几个之间用分号',
  date: '时间，照原件写',
  list: '几项之间用分号',
  sentences: '几条之间用半角分号“;”',
  'name-forms': '“类别:名字”，几个之间用分号',
  number: '数',
  'district-code': '六位区县代码',
  file: '文件名',
};

/** What a column holds, in a few words: `固定的词`, `《出处表》里的编号，几个之间用分号`. */
export function describeColumn(value: ValueRule): string {
  if (value.kind !== 'reference') return kinds[value.kind];
  const titles = value.tables.map((name) => `《${schemas[name].title}》`).join('');
  return `${titles}里的编号${value.many ? '，几个之间用分号' : ''}`;
}

/** The words that a column of fixed words may hold; empty where it is free. */
export function listColumnWords(value: ValueRule): readonly string[] {
  return value.kind === 'word' || value.kind === 'words' ? value.words : [];
}
