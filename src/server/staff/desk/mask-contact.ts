/** Digits as typed on any keyboard, with what people put between them. */
const digit = '[\\d０-９]';
const gap = '[ \\u3000\\-—–－]?';
const mobile = new RegExp(
  `(?<!${digit})(?:[+＋]?(?:86|８６)${gap})?[1１][3-9３-９](?:${gap}${digit}){9}(?!${digit})`,
  'gu',
);
const landline = new RegExp(
  `(?<!${digit})[（(]?[0０](?:${digit}){2,3}[）)]?${gap}${gap}(?:${digit}){3,4}${gap}(?:${digit}){4}(?!${digit})`,
  'gu',
);
const longNumber = new RegExp(`(?<!${digit})${digit}{7,}[Xx]?(?!${digit})`, 'gu');
const email = /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gu;
/** 19510720 is a day, not a number to call. */
const day = /^(?:1[89]|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u;

const hidden = '****';

function maskMobile(written: string): string {
  const digits = digitsOf(written).slice(-11);
  return `${digits.slice(0, 3)}${hidden}${digits.slice(-4)}`;
}

function maskNumber(written: string): string {
  const digits = digitsOf(written);
  if (day.test(digits)) return written;
  return `${digits.slice(0, 3)}${hidden}${digits.length > 8 ? digits.slice(-4) : ''}`;
}

function maskEmail(written: string): string {
  const [name = '', domain = ''] = written.split('@');
  return `${Array.from(name)[0] ?? ''}${hidden}@${domain}`;
}

function digitsOf(written: string): string {
  return written.normalize('NFKC').replace(/\D/gu, '');
}

const webAddress = /(https?:\/\/[^\s，。；、）)]+)/u;

/**
 * Telephone numbers, long numbers and e-mail addresses in a text, made unusable; everything else stays. Web addresses are
 * left whole: their numbers are nobody's, and a report of harm is about them.
 */
export function maskPrivateText(text: string): string {
  return text
    .split(webAddress)
    .map((part) => (webAddress.test(part) ? part : maskNumbers(part)))
    .join('');
}

function maskNumbers(text: string): string {
  return text
    .replace(email, maskEmail)
    .replace(mobile, maskMobile)
    .replace(landline, maskNumber)
    .replace(longNumber, maskNumber);
}

/** A contact as lists and the lead's page show it: 138****8000, z****@example.com, 重庆****. */
export function maskContact(contact: string): string {
  const text = contact.trim();
  if (text === '') return '';
  const masked = [email, mobile, landline, longNumber]
    .map((pattern) => text.match(pattern)?.[0])
    .find((written) => written !== undefined);
  if (masked !== undefined) return maskNumbers(masked);
  return `${Array.from(text).slice(0, 2).join('')}${hidden}`;
}
