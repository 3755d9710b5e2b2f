import { describe, expect, test } from 'vitest';
import { pageSize, rowsOnPage, setRegisterPage, type RegisterCell } from './register-page.ts';
import { toBox } from './set-text.ts';

const columns = [
  { heading: '姓名', share: 1 },
  { heading: '籍贯', share: 2 },
];
const known = (text: string): RegisterCell => ({ text, isKnown: true });

describe('a page of a register', () => {
  const long = '四川省重庆府巴县某某里第三甲老房子大院坝往东走二里、旧名石门坎（今属待核，两说并存）';
  const page = setRegisterPage({
    title: '名册',
    columns,
    rows: [
      [known('张三'), known('巴县')],
      [known('李四'), known(long.repeat(2))],
      [known('王五'), { text: '未详', isKnown: false }],
      ...Array.from({ length: rowsOnPage - 3 }, () => [known('赵六'), known(long)]),
    ],
    foot: '第1页',
  });

  test('cuts nothing off: what is long stands in two lines or smaller, within its own cell', () => {
    const [, , first, second] = page.lines;
    expect(first?.text).toBe('张三　巴县');
    expect(second?.text).toBe(`李四　${long.repeat(2)}`);
    const drawn = page.texts.map(({ text }) => text).join('');
    expect(drawn).toContain(long.repeat(2));
    const right = Math.max(...page.rules.map(([, , x]) => x));
    expect(page.texts.filter((run) => toBox(run).left + toBox(run).width > right)).toEqual([]);
    expect(page.texts.filter(({ text }) => /^[、，。；：）]/u.test(text))).toEqual([]);
  });

  test('tells where each line stands: below each other, without touching, all on the page', () => {
    const boxes = page.lines.map(({ box }) => box);
    for (const [index, box] of boxes.entries()) {
      const above = boxes[index - 1];
      if (above !== undefined) expect(box.top).toBeGreaterThanOrEqual(above.top + above.height);
      expect(box.top + box.height).toBeLessThanOrEqual(pageSize.height);
      expect(box.left + box.width).toBeLessThanOrEqual(pageSize.width);
    }
  });

  test('sets in grey what is not known', () => {
    const colourOf = (word: string) => page.texts.find(({ text }) => text === word)?.colour;
    expect(colourOf('未详')).not.toBe(colourOf('王五'));
  });
});
