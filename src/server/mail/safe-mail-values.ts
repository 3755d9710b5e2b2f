/**
 * What may stand in mail: whole numbers, days, hashes, and links to our own pages without a query. Everything else is
 * left out, so that a caller's mistake costs a word in the letter and not a family's telephone number.
 */
export function safeMailValues(
  values: Readonly<Record<string, string | number>>,
  origin: string,
): Record<string, string | number> {
  const safe = Object.entries(values).filter(([, value]) => isSafe(value, origin));
  return Object.fromEntries(safe);
}

/** Below the length of any telephone number with its area code. */
const mostDigits = 7;

function isSafe(value: string | number, origin: string): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value) && Math.abs(value) < 10 ** mostDigits;
  return isDay(value) || /^[0-9a-f]{64}$/u.test(value) || isOwnLink(value, origin);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{3})?Z?)?)?$/u.test(text);
}

/** Ids of rows are random letters and figures, so a run of figures as long as a telephone number is no id of ours. */
function isOwnLink(text: string, origin: string): boolean {
  const base = origin.replace(/\/$/u, '');
  const path = text.startsWith(`${base}/`) ? text.slice(base.length) : text;
  return /^\/[\w\-/.]{0,120}$/u.test(path) && !/(?<![0-9a-f])\d{8,}(?![0-9a-f])/u.test(path);
}
