/** A telephone number with its separators, as people write them. */
const telephone = /(?<![\d])(?:\+|00)?\d(?:[\s().-]{0,2}\d){6,14}(?!\d)/gu;
const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
/** The country's prefix before a mobile number or an area code without its nought. */
const countryPrefix = /^(?:\+86|0086|86(?=1[3-9]\d{9}$))/u;

/**
 * What of a contact line tells one family from another: telephone numbers as bare digits without the country's prefix,
 * mail addresses in lower case; none twice. An address in words gives none. Leads with the same key are of one family.
 */
export function toContactKeys(contact: string): string[] {
  const line = contact.normalize('NFKC').replace(/[‐‑‒–—―−]/gu, '-');
  const addresses = [...line.matchAll(email)].map(([address]) => address.toLowerCase());
  const numbers = [...line.replace(email, ' ').matchAll(telephone)].map(([number]) => toBareNumber(number));
  return [...new Set([...numbers, ...addresses])];
}

function toBareNumber(number: string): string {
  const bare = number.replace(/[^\d+]/gu, '').replace(countryPrefix, '');
  return bare.replace(/^\+/u, '');
}
