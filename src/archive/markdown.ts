import { Marked } from 'marked';

/** Prose of the archive is Markdown without HTML: tags are shown as text, and only links within the site become links. */
const marked = new Marked({
  gfm: true,
  renderer: {
    html: ({ text }) => escapeHtml(text),
    link({ href, tokens }) {
      const label = this.parser.parseInline(tokens);
      if (/^[a-z][a-z0-9+.-]*:|^\/\//iu.test(href)) return label;
      return `<a href="${escapeHtml(href)}">${label}</a>`;
    },
    image: ({ text }) => escapeHtml(text),
  },
});

export interface Prose {
  title: string;
  html: string;
  text: string;
}

/** Splits the first `# 标题` from the rest and renders the rest; `text` is the prose without markup. */
export function renderProse(markdown: string): Prose {
  const body = markdown.replace(/^\uFEFF/u, '');
  const [, title = '', rest = body] = /^\s*# ([^\n]+)\n([\s\S]*)$/u.exec(body) ?? [];
  const html = marked.parse(rest, { async: false });
  const text = html
    .replace(/<[^>]+>/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return { title: title.trim(), html, text };
}

export function escapeHtml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}
