import { describe, expect, it } from 'vitest';
import { indexSource, type InventedPerson } from './index-source.fixture.ts';
import { syllableNumber } from './mandarin-syllables.ts';
import { memoryFolder } from './memory-folder.fixture.ts';
import { NameIndex } from './name-index.ts';
import { ordersOf, pagesOf, readTokens, withLookAlikes } from './query-tokens.ts';
import { readingsOf } from './spoken-name.fixture.ts';
import { writeNameIndex } from './writing/write-name-index.ts';

function openIndex(people: readonly InventedPerson[], typed = '') {
  const folder = memoryFolder();
  writeNameIndex(indexSource(people, typed), folder.write);
  return { folder, index: new NameIndex(folder.load) };
}

const { index } = openIndex(
  [{ name: '林见玥' }, { name: '干乐' }, { name: '葛\u{E0100}峰' }],
  '林見玛乾峯単𰻞',
);

async function onlyReading(name: string) {
  const readings = await readTokens(name, index);
  expect(readings).toHaveLength(1);
  return readings[0] ?? [];
}

describe('a name in characters', () => {
  it('has what the index knows of each', async () => {
    expect(await onlyReading('林乐')).toEqual([
      {
        kind: 'character',
        text: '林',
        readings: readingsOf('lín'),
        filedUnder: [syllableNumber('lin')],
        same: new Set(),
        lookAlikes: new Map(),
      },
      {
        kind: 'character',
        text: '乐',
        readings: readingsOf('lè yuè yào lào'),
        filedUnder: [syllableNumber('le')],
        same: new Set(),
        lookAlikes: new Map(),
      },
    ]);
  });

  it('has other writings that are in the roll', async () => {
    const [see, peak] = await onlyReading('見峯');
    expect(see).toMatchObject({ same: new Set(['见']) });
    expect(peak).toMatchObject({ same: new Set(['峰']) });
  });

  it('is filed under the sound of another writing too, where that differs', async () => {
    const [token] = await onlyReading('乾');
    expect(token).toMatchObject({
      same: new Set(['干']),
      filedUnder: [syllableNumber('qian'), syllableNumber('gan')],
    });
  });

  it('is filed nowhere where the index does not know it', async () => {
    const unknown = {
      kind: 'character',
      readings: [],
      filedUnder: [],
      same: new Set(),
      lookAlikes: new Map(),
    };
    expect(await onlyReading('𠀀⿰土口')).toEqual([
      { ...unknown, text: '𠀀' },
      { ...unknown, text: '⿰土口' },
    ]);
  });

  it('has signs for what can’t be read, and nothing for what stands between', async () => {
    const tokens = await onlyReading('林·?葛\u{E0100} X');
    expect(tokens.map(({ kind }) => kind)).toEqual(['character', 'unreadable', 'character', 'unreadable']);
    expect(tokens.map(({ text }) => text)).toEqual(['林', '□', '葛', '□']);
  });

  it('is empty where there is none', async () => {
    expect(await readTokens('', index)).toEqual([[]]);
  });

  it('asks for each page of its characters once', async () => {
    const opened = openIndex([{ name: '林森' }]);
    await readTokens('林森林', opened.index);
    const pages = opened.folder.asked.filter((path) => path.startsWith('characters/'));
    expect(new Set(pages).size).toBe(pages.length);
    expect(pages.length).toBe(pagesOf('林森林').length);
  });
});

describe('a name in letters', () => {
  it('has a syllable for each character, with its tone where it is told', async () => {
    const [tokens] = await readTokens('lín jian', index);
    expect(tokens).toEqual([
      { kind: 'syllable', text: 'lin', syllable: syllableNumber('lin'), tone: 2 },
      { kind: 'syllable', text: 'jian', syllable: syllableNumber('jian'), tone: 0 },
    ]);
  });

  it('may be read in several ways, the likeliest first', async () => {
    const readings = await readTokens('xian', index);
    expect(readings[0]?.map(({ text }) => text)).toEqual(['xian']);
    expect(readings.map((tokens) => tokens.map(({ text }) => text).join(' '))).toContain('xi an');
  });

  it('may be initials', async () => {
    expect((await readTokens('ljy', index)).at(-1)).toEqual([
      { kind: 'letters', text: 'l' },
      { kind: 'letters', text: 'j' },
      { kind: 'letters', text: 'y' },
    ]);
  });

  it('that somebody is still typing may have a character more', async () => {
    const readings = await readTokens('lin j', index);
    const texts = readings.map((tokens) => tokens.map(({ kind, text }) => `${kind} ${text}`));
    expect(texts).toEqual([
      ['syllable lin', 'letters j'],
      ['syllable lin', 'letters j', 'unreadable □'],
    ]);
  });
});

describe('what characters may be taken for', () => {
  it('is added to them, and to nothing else', async () => {
    const [tokens = []] = await readTokens('玛□林', index);
    const [agate, ...others] = await withLookAlikes(tokens, index);
    expect(agate).toMatchObject({ text: '玛', lookAlikes: new Map([['玥', 230 / 255]]) });
    expect(others).toEqual(tokens.slice(1));
  });
});

describe('what can be loaded before anything is known', () => {
  it('is each page of the characters, once', () => {
    expect(pagesOf('一丁七')).toEqual([0x27]);
    expect(pagesOf('一𠮷')).toEqual([0x27, Math.floor(0x20bb7 / 512)]);
    expect(pagesOf('Lin 1938 □⿰土口')).toEqual([]);
  });

  it.each([
    ['林见山', ['pairs']],
    ['林见', ['pairs', 'first', 'last']],
    ['林', ['first', 'last']],
    ['林□', ['first', 'last']],
    ['林□□', ['first', 'last']],
    ['□见山', ['pairs']],
    ['林见山 南川', ['pairs']],
    ['lin jian', ['pairs']],
    ['ljs', ['pairs', 'initials']],
    ['', ['first', 'last']],
  ])('are the orders for %s', (text, orders) => {
    expect(ordersOf(text)).toEqual(orders);
  });
});
