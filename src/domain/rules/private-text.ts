/** Signs of living people's data, which has no place in `content/`. */

const privateHeading =
  /^(?!.*(?:寻亲|已知))(?:.*(?:家属|亲属|遗属|联系人|经办人|联系方式|联系电话|手机|身份证|证件号|微信|QQ|邮箱).*|(?:配偶|子女|父母|后人|电话|住址|家庭住址|现住址))$/iu;

export function isPrivateHeading(heading: string): boolean {
  return privateHeading.test(heading.replace(/[\s\u3000]/gu, ''));
}

/** Weights and check characters of the citizen identity number, GB 11643. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

export function hasIdCheckCharacter(number: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return checkCharacters[sum % 11] === number[17]?.toUpperCase();
}

/** Two digits of a province, four of place, a day of birth, then the serial. */
const idNumber18 =
  /(?<![0-9A-Za-z])(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123])\d{4}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/gu;
const idNumber15 =
  /(?<![0-9A-Za-z])(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\d{4}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![0-9A-Za-z])/gu;
const mobile = /(?<![\d.A-Za-z])(?:\+?86[- ]?)?1[3-9]\d(?:\d{8}|[- ]\d{4}[- ]\d{4})(?![\dA-Za-z])/u;
const landline =
  /(?<![\d.-])(?:[（(]0\d{2,3}[）)]\s?|0\d{2,3}[-—– ]?)[2-8]\d{6,7}(?!\d)|(?:电话|联系方式)[:：]?\s?[2-8]\d{6,7}(?!\d)/u;
const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
const webAddress = /https?:\/\/[^\s，。；、）)]+/gu;

export type PrivateKind =
  'private-id-number' | 'private-id-number-like' | 'private-mobile' | 'private-landline' | 'private-email';

/** Cheap test for a text that may hold any of them; the digits of an id follow a letter. */
const mayBePrivate = /(?<![A-Za-z0-9])[\d０-９]{7}|[\d０-９]{4}[- ][\d０-９]{4}|@/u;

export function mayHoldPrivateText(text: string): boolean {
  return mayBePrivate.test(text);
}

/** What the text gives away. Web addresses are left out: their numbers are nobody's. */
export function listPrivateText(text: string): { kind: PrivateKind; value: string }[] {
  const found: { kind: PrivateKind; value: string }[] = [];
  let rest = text.normalize('NFKC').replace(webAddress, ' ');
  for (const [value] of rest.matchAll(idNumber18)) {
    found.push({ kind: hasIdCheckCharacter(value) ? 'private-id-number' : 'private-id-number-like', value });
  }
  rest = rest.replace(idNumber18, ' ');
  for (const [value] of rest.matchAll(idNumber15)) found.push({ kind: 'private-id-number', value });
  rest = rest.replace(idNumber15, ' ');
  const numbers = [
    { kind: 'private-mobile', pattern: mobile },
    { kind: 'private-landline', pattern: landline },
    { kind: 'private-email', pattern: email },
  ] as const;
  for (const { kind, pattern } of numbers) {
    const value = pattern.exec(rest)?.[0];
    if (value !== undefined) found.push({ kind, value });
  }
  return found;
}
