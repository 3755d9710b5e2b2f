import { links } from '../../../src/site.ts';
import { piecesOf } from '../../../src/views/glyph-coverage.ts';
import type { PersonCard } from '../../../src/views/person/person-card.ts';
import { each, escapeHtml } from './html.ts';

export function renderName(text: string): string {
  return each(piecesOf(text), (piece) => {
    switch (piece.kind) {
      case 'text':
        return escapeHtml(piece.text);
      case 'variant':
        return `<span class="glyph-variant">${escapeHtml(piece.text)}</span>`;
      case 'drawn':
        return `<img class="glyph" src="${links.asset(piece.svgFile)}" alt="${escapeHtml(piece.description)}">`;
      case 'described':
        return `<span class="glyph-described">（${escapeHtml(piece.description)}）</span>`;
    }
  });
}

export function renderNameList(people: readonly PersonCard[]): string {
  const rows = each(people, ({ href, name, years, native, unit }) => {
    const more = [native, unit].filter((part) => part !== '').join(' · ');
    return `<li class="names__row"><span class="names__name"><a href="${href}">${renderName(name)}</a></span><span class="names__years">${escapeHtml(years)}</span><span class="names__more">${escapeHtml(more)}</span></li>`;
  });
  return `<ol class="names">${rows}</ol>`;
}
