import { parseNumber } from '../dates/chinese-number.ts';

const wrapped = /^第?(?<number>.+?)[面块列行排栏号]?$/u;
const withHundreds = /^(?<hundreds>[一二三四五六七八九])百(?<rest>零[一二三四五六七八九]|.*十.*)?$/u;

/** Reads 12, １２, 十二, 一百二十 and 第十二列; undefined for what is no whole number from 1. */
export function parseWallNumber(text: string): number | undefined {
  const number = wrapped.exec(text.normalize('NFKC').replace(/\s+/gu, ''))?.groups?.['number'];
  if (number === undefined || number === '元') return undefined;
  const { hundreds, rest = '' } = withHundreds.exec(number)?.groups ?? {};
  const value =
    hundreds === undefined ? parseNumber(number) : addUp(parseNumber(hundreds), parseNumber(rest || '0'));
  return value === undefined || value < 1 || !Number.isSafeInteger(value) ? undefined : value;
}

function addUp(hundreds: number | undefined, rest: number | undefined): number | undefined {
  return hundreds === undefined || rest === undefined ? undefined : hundreds * 100 + rest;
}
