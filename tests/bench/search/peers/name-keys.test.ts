import { expect, test } from 'vitest';
import { keysOfName, keysOfQuery } from './name-keys.ts';

test('a name is filed under its characters, its reading and its sound in Sichuan', () => {
  expect(keysOfName('劉能超')).toEqual({
    characters: ['刘', '能', '超', '刘能', '能超', '刘能超'],
    pinyin: ['liu', 'neng', 'chao', 'liunengchao', 'lnc'],
    sounds: ['liu', 'len', 'cao', 'liulencao'],
    places: [],
  });
});

test('what cannot be read is no key', () => {
  expect(keysOfName('刘□超').characters).toEqual(['刘', '超', '刘超']);
  expect(keysOfQuery('刘？超').pinyin).toEqual(['liu', 'chao', 'liuchao', 'lc']);
});

test('a question finds its way to the same keys', () => {
  const { characters, pinyin } = keysOfName('刘能超');
  expect(keysOfQuery('刘·能·超').characters).toEqual(characters);
  expect(pinyin).toEqual(expect.arrayContaining(keysOfQuery('liú néngchāo').pinyin.slice(2)));
  expect(pinyin).toContain(keysOfQuery('lnc').pinyin[0]);
});

test('words behind a name are places', () => {
  expect(keysOfQuery('刘能超 南川市')).toMatchObject({ places: ['南川市'] });
  expect(keysOfQuery('刘 能 超').places).toEqual([]);
});
