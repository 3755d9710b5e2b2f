import { rollWords as words } from '../../../src/i18n/roll.ts';
import { siteWords } from '../../../src/i18n/site.ts';
import { links } from '../../../src/site.ts';
import type { RollIndex } from '../../../src/views/roll/roll-index.ts';
import type { Paging, RollList } from '../../../src/views/roll/roll-list.ts';
import type { SiteFrame } from '../../../src/views/site-frame.ts';
import { renderBasePage } from './base-page.ts';
import { each, escapeHtml, when } from './html.ts';
import { renderNameList } from './names.ts';

export function renderRollList(list: RollList, key: string, frame: SiteFrame): string {
  const title = list.paging.page === 1 ? list.title : words.pageOf(list.title, list.paging.page);
  const head = `<header class="page__head"><p class="quiet"><a href="${links.roll()}">${words.title}</a> · ${list.facetTitle}</p><h1>${escapeHtml(list.title)}</h1><p class="page__lead">${words.count(list.total)}。${list.note}${words.sortNote}</p></header>`;
  return renderBasePage({
    frame,
    title,
    path: `${links.roll()}${list.facet}/${key}.html`,
    ogType: 'website',
    main: `${head}${renderNameList(list.people)}${renderPaging(list.paging)}`,
  });
}

function renderPaging({ page, pages }: Paging): string {
  if (pages.length < 2) return '';
  const items = each(pages, ({ number, href }, index) => {
    const isGap = index > 0 && number - (pages[index - 1]?.number ?? 0) > 1;
    const current = number === page ? ' aria-current="page"' : '';
    return `${when(isGap, () => '<span aria-hidden="true">…</span>')}<a href="${href}"${current} aria-label="${siteWords.page(number)}">${number}</a>`;
  });
  return `<nav class="pages" aria-label="${siteWords.pages}">${items}</nav>`;
}

export function renderRollIndex(roll: RollIndex, frame: SiteFrame): string {
  const facets = each(roll.facets, ({ facet, title, note, groups }) => {
    const items = each(
      groups,
      ({ href, label, count }) =>
        `<li><a href="${href}">${escapeHtml(label)} <small>${count}</small></a></li>`,
    );
    return `<section class="section facet" id="${facet}"><h2>${title}</h2>${when(note !== '', () => `<p class="quiet facet__note">${note}</p>`)}<ul class="links facet__groups--${facet}">${items}</ul></section>`;
  });
  const lead = words.lead(roll.total.toLocaleString('zh-Hans'));
  return renderBasePage({
    frame,
    title: words.title,
    path: links.roll(),
    ogType: 'website',
    main: `<header class="page__head"><h1>${words.title}</h1><p class="page__lead">${lead}</p></header>${facets}`,
  });
}
