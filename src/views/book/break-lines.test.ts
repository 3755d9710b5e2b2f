import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { notoSerif } from '../../media/fonts/list-font-files.ts';
import { openFont } from '../../media/fonts/open-font.ts';
import { breakLines } from './break-lines.ts';
import { toPlainText } from './text-run.ts';
import { widthOf } from './text-width.ts';

function show(text: string, width: number, first = width): string[] {
  return breakLines([{ text }], { width, first }).map(toPlainText);
}

describe('lines of the book', () => {
  it('hold as many ideographs as the measure', () => {
    expect(show('四川省江北县仙桃乡人', 4)).toEqual(['四川省江', '北县仙桃', '乡人']);
  });

  it('may be shorter at the beginning', () => {
    expect(show('四川省江北县', 4, 2)).toEqual(['四川', '省江北县']);
  });

  it('never begin with a comma: its right half is left out at the end', () => {
    expect(show('男汉族四，川', 4.5)).toEqual(['男汉族四，', '川']);
    expect(show('男汉族四，川', 4)).toEqual(['男汉族', '四，川']);
  });

  it('never end with an opening bracket', () => {
    expect(show('男汉族（四）', 4)).toEqual(['男汉族', '（四）']);
  });

  it('never divide a number', () => {
    expect(show('生于1949年', 4)).toEqual(['生于', '1949年']);
  });

  it('keep a variation selector with its character', () => {
    expect(show('葛󠄀葛󠄀葛󠄀', 2)).toEqual(['葛󠄀葛󠄀', '葛󠄀']);
  });

  it('keep the numbers of sources with what they stand after', () => {
    const lines = breakLines([{ text: '四川人。' }, { text: '12', as: 'mark' }], { width: 4 });
    expect(lines.map(toPlainText)).toEqual(['四川', '人。12']);
  });

  it('hold every character once, however narrow they are', () => {
    const text = '（“1949年11月27日”，Kulishenko）——中共党员，《挺进报》编辑。';
    for (const width of [1, 2, 3.5, 7, 12]) expect(show(text, width).join('')).toBe(text);
  });
});

describe('widths', () => {
  it('are those of the font', async () => {
    const { path } = notoSerif(400);
    const font = await openFont(readFileSync(path), path);
    const known = Array.from('0123456789abcxyzABCXYZ ,.-()·、。，（）烈士“”〔');
    const measured = known.map(
      (character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm,
    );
    expect(known.map(widthOf)).toEqual(measured);
  });
});
