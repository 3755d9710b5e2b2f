/** Text for an element or an attribute in double quotes. */
export function escapeXml(text: string): string {
  return /[&<>"\n]/u.test(text) ? text.replace(/[&<>"\n]/gu, (sign) => entities[sign] ?? sign) : text;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};
