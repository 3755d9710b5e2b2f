import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';

/** The HTML files of a built site, as paths below its folder. */
export function listPages(site: string): string[] {
  return globSync('**/*.html', { cwd: site, exclude: (name) => name === 'pagefind' }).sort();
}

export function readPage(site: string, file: string): Document {
  return parseHTML(readFileSync(path.join(site, file), 'utf8')).document;
}

/** What a reader sees of an element: its text with white space squeezed. */
export function visibleText(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

/** What the whole-site tests ask of a page, taken in one reading: a site has thousands of pages. */
export interface PageFacts {
  file: string;
  headings: string[];
  title: string;
  language: string;
  address: string;
  isRedirect: boolean;
  ids: string[];
  /** Addresses of links, styles, scripts and pictures. */
  targets: string[];
  links: string[];
  mainText: string;
  bodyText: string;
}

export function readPageFacts(site: string): PageFacts[] {
  return listPages(site).map((file) => {
    const page = readPage(site, file);
    const all = (selector: string) => [...page.querySelectorAll(selector)];
    return {
      file,
      headings: all('h1').map(visibleText),
      title: visibleText(page.querySelector('title')),
      language: page.documentElement.getAttribute('lang') ?? '',
      address: page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '',
      isRedirect: page.querySelector('meta[http-equiv=refresh]') !== null,
      ids: all('[id]').map((element) => element.id),
      targets: all('a[href], link[href], script[src], img[src]').map(
        (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
      ),
      links: all('a[href]').map((link) => link.getAttribute('href') ?? ''),
      mainText: visibleText(page.querySelector('main')),
      bodyText: visibleText(page.querySelector('body')),
    };
  });
}
