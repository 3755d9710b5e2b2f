const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** The paragraphs, headings and list lines of prose that `renderProse` made, as plain text. */
export function toParagraphs(html: string): string[] {
  return html
    .split(/<\/(?:p|li|h[1-6]|tr|blockquote)>/u)
    .map((part) => plain(part.replace(/<[^>]+>/gu, '')))
    .filter((part) => part !== '');
}

function plain(text: string): string {
  return text
    .replace(/&(lt|gt|quot|#39|amp);/gu, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
}
