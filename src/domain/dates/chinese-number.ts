/** Characters a number in a date may be written with, for use in patterns. */
export const numeral = '[0-9〇零一二三四五六七八九十廿卅卌元]';

const digitValues: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

const tensValues: Readonly<Record<string, number>> = { 十: 10, 廿: 20, 卅: 30, 卌: 40 };

const latinDigits = /^\d+$/u;
const digitByDigit = /^[0-9〇零一二三四五六七八九]+$/u;
const withTens = /^([一二三四五六七八九])?([十廿卅卌])([一二三四五六七八九])?$/u;

function toDigit(character: string): string {
  return digitValues[character] ?? character;
}

/** Reads 27, 二十七, 廿七, 卅八, 一九四九, 二〇〇七 and 元 (the first year of an era). */
export function parseNumber(text: string): number | undefined {
  if (latinDigits.test(text)) return Number(text);
  if (text === '元') return 1;
  if (digitByDigit.test(text)) return Number(Array.from(text, toDigit).join(''));
  const match = withTens.exec(text);
  if (match === null) return undefined;
  const [, times, tens = '', ones = '0'] = match;
  const ten = tensValues[tens] ?? 0;
  // 廿 is twenty by itself; 三廿 is no number.
  if (times !== undefined && ten !== 10) return undefined;
  return (times === undefined ? ten : Number(toDigit(times)) * ten) + Number(toDigit(ones));
}
