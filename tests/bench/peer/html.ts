/** The least that a template of strings needs: escaping, and lists and conditions that leave nothing behind. */

export function escapeHtml(text: string | number): string {
  return String(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export function each<Item>(items: readonly Item[], toHtml: (item: Item, index: number) => string): string {
  let html = '';
  for (const [index, item] of items.entries()) html += toHtml(item, index);
  return html;
}

export function when(condition: boolean, toHtml: () => string): string {
  return condition ? toHtml() : '';
}

/** For values that a view may leave out. */
export function given<Value>(value: Value | undefined, toHtml: (value: Value) => string): string {
  return value === undefined ? '' : toHtml(value);
}

export function link(text: string, href: string | undefined): string {
  return href === undefined ? escapeHtml(text) : `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
}
