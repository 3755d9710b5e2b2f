import { decode } from 'saxen';
import { readXml } from './read-xml.ts';

/** How a style shows a number; what it doesn't show of a date, nobody wrote. */
export type CellStyle =
  | { kind: 'plain' }
  | { kind: 'date'; shows: 'day' | 'month' | 'year' | 'day-of-year' | 'time' | 'day-and-time' }
  /** `00000`: as many digits as there are noughts. */
  | { kind: 'padded'; digits: number };

const plain: CellStyle = { kind: 'plain' };

/** Formats that have numbers of their own, as a Chinese Excel or WPS shows them. */
const builtIn: Readonly<Record<number, CellStyle>> = {
  ...styles('day', [14, 15, 30, 31]),
  ...styles('month', [17, 27, 36, 50, 52, 57]),
  ...styles('day-of-year', [16, 28, 29, 51, 53, 54, 58]),
  ...styles('time', [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]),
  ...styles('day-and-time', [22]),
};

type Shown = Extract<CellStyle, { kind: 'date' }>['shows'];

function styles(shows: Shown, numbers: readonly number[]): Record<number, CellStyle> {
  return Object.fromEntries(numbers.map((number) => [number, { kind: 'date', shows }]));
}

/** The styles of the cells, by the number that cells give. */
export function readCellStyles(part: Uint8Array): CellStyle[] {
  const codes = new Map<number, string>();
  const found: CellStyle[] = [];
  let isInCells = false;
  readXml(part, {
    open: (name, attributes) => {
      if (name === 'cellXfs') isInCells = true;
      else if (name === 'numFmt') {
        const { numFmtId, formatCode = '' } = attributes();
        codes.set(Number(numFmtId), decode(formatCode));
      } else if (name === 'xf' && isInCells) {
        const number = Number(attributes()['numFmtId'] ?? 0);
        const code = codes.get(number);
        found.push((code === undefined ? builtIn[number] : toCellStyle(code)) ?? plain);
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return found;
}

/** Reads a format code such as `yyyy"年"m"月"`. */
function toCellStyle(code: string): CellStyle {
  const [first = ''] = code.split(';');
  if (/^0{2,}$/u.test(first)) return { kind: 'padded', digits: first.length };
  const bare = first
    .toLowerCase()
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, ' ')
    .replace(/general|g\/通用格式|am\/pm|上午\/下午/gu, ' ');
  if (/[0#?]/u.test(bare.replace(/[.,]0+/gu, ''))) return plain;
  const [year, day, hour] = [/[ye]/u.test(bare), /d/u.test(bare), /[hs]/u.test(bare)];
  const month = hour ? /m.*[d]|[ye].*m/u.test(bare) : bare.includes('m');
  if (!year && !month && !day) return hour ? { kind: 'date', shows: 'time' } : plain;
  if (hour) return { kind: 'date', shows: 'day-and-time' };
  if (!year) return month || day ? { kind: 'date', shows: 'day-of-year' } : plain;
  return { kind: 'date', shows: day ? 'day' : month ? 'month' : 'year' };
}
