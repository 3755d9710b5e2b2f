import { describe, expect, it } from 'vitest';
import { ColumnReader } from './index-columns.ts';
import { joinColumns } from './join-columns.fixture.ts';
import { readNumberedColumns, toNumberedColumns } from './numbered-texts.ts';
import { seededRandom } from './seeded-random.fixture.ts';

function readBack(texts: readonly string[]): string[] {
  return readNumberedColumns(new ColumnReader(joinColumns(toNumberedColumns(texts))));
}

describe('texts with numbers', () => {
  it.each([
    ['units', ['第45军第183师第246团', '第20军第133师', '第45军第183师', '第45军第183师第1团']],
    ['no numbers', ['新四军', '川军', '新四军']],
    ['some empty', ['', '第5师', '']],
    ['all empty', ['', '', '']],
    ['none at all', []],
    ['zeros in front', ['007', '第007号', '0', '00', '010']],
    ['long numbers', ['100000', '12345678', '9999', '10000', '1000000000000']],
    ['numbers next to letters', ['A1B2', '1A', '2']],
    ['other figures', ['第４５军', '第四十五军', '第٤军']],
    ['rare characters', ['𠮷林⿰土口镇3组', '葛\u{E0100}村']],
    ['a slash, a tab and a quotation mark', ['一/二', 'a\tb', '“3”']],
  ])('come back: %s', (_, texts) => {
    expect(readBack(texts)).toEqual(texts);
  });

  it('come back in every mixture', () => {
    const random = seededRandom(183);
    const pieces = ['第', '师', '团', '0', '1', '9', '45', '183', '10000', '', ' ', '𠮷'];
    const texts = Array.from({ length: 800 }, () =>
      Array.from({ length: random.below(9) }, () => random.pick(pieces)).join(''),
    );
    expect(readBack(texts)).toEqual(texts);
  });

  it('stand once where they differ by numbers only', () => {
    const [frames] = toNumberedColumns(['第45军', '第20军', '第1军', '']);
    expect(new TextDecoder().decode(frames)).toBe('\n第\u0001军');
  });

  it('lose line breaks and signs of the file itself, and nothing else', () => {
    expect(readBack(['第45军\n第183师', '第\u0001军'])).toEqual(['第45军 第183师', '第军']);
  });
});
