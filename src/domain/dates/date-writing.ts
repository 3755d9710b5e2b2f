import { parseExpression } from './date-expression.ts';
import { makeDoubtful, type DateReading } from './date-reading.ts';
import { parseEdtf } from './edtf-writing.ts';
import { calendarWord, cycleYear } from './year-head.ts';

/** A writing taken apart: the date itself, and the remarks that stand beside it. */
export type DateWriting =
  | { kind: 'unknown'; remarks: readonly string[] }
  | { kind: 'unread' }
  | {
      kind: 'read';
      reading: DateReading;
      /** The text of the date as written, without remarks. */
      main: string;
      remarks: readonly string[];
    };

const traditional: Readonly<Record<string, string>> = {
  國: '国',
  舊: '旧',
  曆: '历',
  歷: '历',
  農: '农',
  陰: '阴',
  陽: '阳',
  臘: '腊',
  閏: '闰',
  約: '约',
  後: '后',
  間: '间',
  號: '号',
  統: '统',
  緒: '绪',
  豐: '丰',
  歲: '岁',
  詳: '详',
  紀: '纪',
  於: '于',
  從: '从',
  遲: '迟',
};
const traditionalPattern = new RegExp(`[${Object.keys(traditional).join('')}]`, 'gu');

const unknownPattern =
  /^(?:出生|生卒|牺牲|死亡|参军|生|卒)?(?:时间|日期|年月日|年月|年份|年|月日)?(?:均)?(?:不详|未详|待考|无考|失考|待查|未查明|不明|不清|未知|不知|未明|无记载|无|缺|佚|[?\-—/.…×□*]+|[xX]+)$/u;

/** A remark that gives another date, or doubts this one. */
const doubtPattern = /[?？]|一说|又说|或说|有说|另[有说作载记一]|[一又]作|待考|存疑|待核|待查|推算|推定/u;

const brackets = /[（(〔【[]([^（(〔【[\]】〕)）]*)[\]】〕)）]/gu;
const belongsToDate = new RegExp(`^(?:${calendarWord}|大约|约|${cycleYear}年?|公元)$`, 'u');
const cycleBeforeYear = new RegExp(`^(${cycleYear}年?)[（(](\\d{4})年?[)）]`, 'u');
/** A clause after the date; numerals after a comma would be a second date, not a remark. */
const clause =
  /^(.+?)(?:[，,；;。]\s*(?=[一又][说作]|[^\d一二三四五六七八九十\s])|(?=一说|另说|另有|又说|一作|又作|有说))(.+)$/su;

/** 1942年某月15日 is what EDTF writes 1942-XX-15. */
const dayOfSomeMonth = /^(\d{4})年[?某×xX□_*]+月(\d{1,2})日$/u;

function clean(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[ T]0{1,2}:00(?::00)?$/u, '')
    .replace(/[\s\u200B-\u200D\uFEFF]/gu, '')
    .replace(traditionalPattern, (character) => traditional[character] ?? character)
    .replace(/[○◯]/gu, '〇')
    .replace(/(?<=[〇零一二三四五六七八九])[oO]+/gu, (letters) => '〇'.repeat(letters.length))
    .replace(/[—–―‒─]+/gu, '—')
    .replace(/[‐‑−]/gu, '-')
    .replace(/(?<!\.)[.。]$/u, '');
}

function splitRemarks(text: string): { main: string; remarks: string[] } {
  const remarks: string[] = [];
  const withYear = text.replace(cycleBeforeYear, '$2年$1');
  const outside = withYear.replace(brackets, (whole, inside: string) => {
    const content = inside.trim();
    if (belongsToDate.test(clean(content))) return content;
    // Square brackets with digits are a set in EDTF.
    if (whole.startsWith('[') && /^[\d.,X~?% -]+$/u.test(content)) return whole;
    remarks.push(content);
    return '';
  });
  const match = clause.exec(outside.trim());
  if (match === null) return { main: outside.trim(), remarks };
  return { main: (match[1] ?? '').trim(), remarks: [...remarks, (match[2] ?? '').trim()] };
}

/** Takes a writing apart and reads it. The remarks stay unread; they only tell whether the date is in doubt. */
export function parseWriting(asWritten: string): DateWriting {
  const whole = clean(asWritten);
  if (whole === '' || unknownPattern.test(whole)) return { kind: 'unknown', remarks: [] };
  const { main, remarks } = splitRemarks(asWritten);
  const text = clean(main).replace(
    dayOfSomeMonth,
    (_, year: string, day: string) => `${year}-XX-${day.padStart(2, '0')}`,
  );
  if (unknownPattern.test(text)) return { kind: 'unknown', remarks };
  const reading = parseEdtf(text) ?? parseExpression(text);
  if (reading === undefined) return { kind: 'unread' };
  const isDoubted = !reading.doubtful && remarks.some((remark) => doubtPattern.test(remark));
  return { kind: 'read', reading: isDoubted ? makeDoubtful(reading) : reading, main, remarks };
}
