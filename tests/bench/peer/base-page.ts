import { siteWords as words } from '../../../src/i18n/site.ts';
import { applyDisplayModes } from '../../../src/layouts/display-modes.ts';
import { absolute, links } from '../../../src/site.ts';
import type { SiteFrame } from '../../../src/views/site-frame.ts';
import { each, escapeHtml, given, when } from './html.ts';

export interface BasePage {
  frame: SiteFrame;
  title: string;
  path: string;
  description?: string;
  image?: string;
  jsonLd?: string;
  ogType: 'website' | 'profile';
  main: string;
}

/** The frame round every page, with the navigation, the search field, the display settings and the footer. */
export function renderBasePage(page: BasePage): string {
  const { frame, main } = page;
  return `<!DOCTYPE html><html lang="zh-Hans"><head>${renderHead(page)}</head><body><a class="skip" href="#main">${words.skip}</a>${when(frame.isInvented, () => `<aside class="invented" aria-label="${words.invented}">${words.inventedNotice}</aside>`)}${renderHeader(frame)}<main id="main" class="page page--main" tabindex="-1">${main}</main>${renderFooter(frame)}</body></html>`;
}

function renderHead({ frame, title, path, description, image, jsonLd, ogType }: BasePage): string {
  const fullTitle = escapeHtml(words.pageTitle(title, frame.name));
  const address = absolute(path);
  const modes = `(${String(applyDisplayModes)})(${JSON.stringify(frame.mourning)})`;
  return [
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${fullTitle}</title>`,
    given(description, (text) => `<meta name="description" content="${escapeHtml(text)}">`),
    `<link rel="canonical" href="${address}"><meta property="og:title" content="${fullTitle}">`,
    `<meta property="og:type" content="${ogType}"><meta property="og:url" content="${address}">`,
    given(description, (text) => `<meta property="og:description" content="${escapeHtml(text)}">`),
    given(image, (file) => `<meta property="og:image" content="${absolute(file)}">`),
    `<meta name="theme-color" content="#F6F3EC"><link rel="icon" href="${links.asset('favicon.svg')}" type="image/svg+xml">`,
    `<link rel="stylesheet" href="${links.asset('fonts/fonts.css')}"><script>${modes}</script>`,
    given(jsonLd, (data) => `<script type="application/ld+json">${data}</script>`),
    `<link rel="stylesheet" href="${links.asset('site.css')}"><script type="module" src="${links.asset('site.js')}"></script>`,
  ].join('');
}

function renderHeader(frame: SiteFrame): string {
  const keys = (Object.keys(words.nav) as (keyof typeof words.nav)[]).filter(
    (key) => key !== 'media' || frame.hasMedia,
  );
  const entries = each(keys, (key) => {
    const current = key === 'roll' ? ' aria-current="true"' : '';
    return `<a href="${links[key]()}"${current}>${words.nav[key]}</a>`;
  });
  return `<header class="site-header page"><a class="site-header__name" href="${links.home()}"><span class="site-header__mark display">${escapeHtml(frame.name)}</span><span class="site-header__subtitle">${escapeHtml(frame.subtitle)}</span></a><form class="site-header__search" action="${links.search()}" role="search"><label class="visually-hidden" for="site-search">${words.searchLabel}</label><input id="site-search" name="q" type="search" placeholder="${words.searchPlaceholder}" autocomplete="off"><button type="submit">${words.searchButton}</button></form><div class="site-header__bar"><nav class="site-header__nav" aria-label="${words.navigation}">${entries}</nav>${displayModes}</div></header>`;
}

const displayModes = renderDisplayModes();

function renderDisplayModes(): string {
  const { title, size, sizes, contrast, contrasts, elder, reset } = words.modes;
  const choices = (name: string, labels: Readonly<Record<string, string>>) =>
    each(
      Object.entries(labels),
      ([value, label]) => `<label><input type="radio" name="${name}" value="${value}"> ${label}</label>`,
    );
  return `<details class="modes"><summary>${title}</summary><form class="modes__form"><fieldset><legend>${size}</legend>${choices('size', sizes)}</fieldset><fieldset><legend>${contrast}</legend>${choices('contrast', contrasts)}</fieldset><label><input type="checkbox" name="elder"> ${elder}</label><button type="reset">${reset}</button></form></details>`;
}

function renderFooter(frame: SiteFrame): string {
  const footer = words.footer;
  const identity = each(
    frame.identity,
    ({ label, value }) =>
      `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value ?? footer.pending)}</dd></div>`,
  );
  return `<footer class="site-footer page"><nav class="links" aria-label="${footer.more}">${each(frame.footerLinks, ({ label, href }) => `<a href="${href}">${label}</a>`)}</nav><dl class="site-footer__identity" aria-label="${footer.identity}">${identity}</dl>${when(frame.dataUntil !== '', () => `<p>${escapeHtml(footer.dataUntil(frame.dataUntil))}</p>`)}</footer>`;
}
