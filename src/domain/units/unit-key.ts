/** Kinds of military unit from the largest to the smallest; where one word ends another (军分区, 军), the longer stands first. */
export const unitLevels = [
  '方面军',
  '野战军',
  '军分区',
  '军区',
  '集团军',
  '兵团',
  '军团',
  '路军',
  '军',
  '纵队',
  '师',
  '旅',
  '支队',
  '团',
  '大队',
  '营',
  '中队',
  '连',
  '分队',
  '排',
  '班',
] as const;

const anyLevel = [...unitLevels].sort((a, b) => b.length - a.length).join('|');

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** 三十三 and 一一二 alike: with 十 and 百 by value, without them digit by digit. */
function numberOf(numeral: string): number {
  if (!/[十百]/u.test(numeral)) {
    return Number(Array.from(numeral, (digit) => String(digits[digit] ?? digit)).join(''));
  }
  let total = 0;
  let pending: number | undefined;
  for (const character of numeral) {
    if (character === '百') {
      total += (pending ?? 1) * 100;
      pending = undefined;
    } else if (character === '十') {
      total += (pending ?? 1) * 10;
      pending = undefined;
    } else {
      pending = digits[character] ?? 0;
    }
  }
  return total + (pending ?? 0);
}

const numbered = new RegExp(`第?(?<numeral>[零〇一二两三四五六七八九十百]+|\\d+)(?=${anyLevel}|路)`, 'gu');

/**
 * One spelling for a unit's name: 第十五军, 第15军, 15军 and １５军 are the same; 中国人民志愿军 is 志愿军, 红军第四军 is 红4军.
 * Remarks in brackets are left out.
 */
export function toUnitKey(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/\([^()]*\)/gu, '')
    .replace(/[\s·,，、.。-]/gu, '')
    .replace(/(?:中国)?人民志愿军/gu, '志愿军')
    .replace(/(?:中国)?人民解放军/gu, '解放军')
    .replace(/(?:中国)?工农红军/gu, '红军')
    .replace(numbered, (_whole, numeral: string) => String(numberOf(numeral)))
    .replace(/红军(?=\d)/gu, '红');
}

/** A numbered unit within a name: 红3军团 is `{ level: '军团', text: '红3军团' }`. */
export interface UnitToken {
  level: string;
  text: string;
}

const token = new RegExp(`红?\\d+(?<level>${anyLevel})`, 'gu');

export function listUnitTokens(key: string): UnitToken[] {
  return Array.from(key.matchAll(token), (match) => ({
    level: match.groups?.['level'] ?? '',
    text: match[0],
  }));
}

/** The forces a name speaks of; 红4军 speaks of the Red Army as 红军 does. */
export function listForces(key: string): string[] {
  const forces = ['志愿军', '解放军', '国民革命军', '8路军', '新4军', '抗日联军', '抗联'];
  const named = forces.filter((force) => key.includes(force));
  return /红军|红\d/u.test(key) ? [...named, '红军'] : named;
}
