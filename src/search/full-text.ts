/** Pagefind behind our own small door: loads it when first asked, and gives back plain data instead of HTML. */

export interface FullTextHit {
  href: string;
  title: string;
  /** Which part of the site the page belongs to: the first folder of its address. */
  section: string;
  excerpt: ExcerptPiece[];
}

export interface ExcerptPiece {
  /** Place in the excerpt; pieces never move, so it tells them apart. */
  position: number;
  text: string;
  isMatch: boolean;
}

export interface FullTextAnswer {
  total: number;
  /** Loads the hits from `start` on, at most `count`. */
  load(start: number, count: number): Promise<FullTextHit[]>;
}

export interface FullText {
  find(query: string): Promise<FullTextAnswer>;
}

/** The part of Pagefind's browser interface that is used here. */
interface PagefindModule {
  options(options: { excerptLength: number; baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindData> }[] }>;
}

interface PagefindData {
  url: string;
  excerpt: string;
  meta: { title?: string };
}

/** Opens the index that lies below `basePath`; rejects when it can't be loaded. */
export async function openFullText(basePath: string): Promise<FullText> {
  const pagefind = (await import(/* @vite-ignore */ `${basePath}pagefind/pagefind.js`)) as PagefindModule;
  await pagefind.options({ excerptLength: 40, baseUrl: '/' });
  await pagefind.init();
  return {
    async find(query) {
      const { results } = await pagefind.search(toTerms(query));
      return {
        total: results.length,
        load: async (start, count) => {
          const data = await Promise.all(results.slice(start, start + count).map((result) => result.data()));
          return data.map((entry) => toHit(entry, basePath));
        },
      };
    },
  };
}

/** Chinese is written without spaces, but the index holds words: cut the query as the index was cut. */
export function toTerms(query: string): string {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(query.normalize('NFKC'))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment)
    .join(' ');
}

function toHit(data: PagefindData, basePath: string): FullTextHit {
  const section = data.url.slice(basePath.length).split('/')[0] ?? '';
  return {
    href: data.url,
    title: data.meta.title ?? data.url,
    section,
    excerpt: toPieces(data.excerpt),
  };
}

/** Pagefind marks matches with `<mark>` and escapes the rest; anything else that looks like markup stays text. */
export function toPieces(excerpt: string): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  excerpt.split(/<\/?mark>/u).forEach((part, position) => {
    const text = unescapeHtml(part);
    if (text !== '') pieces.push({ position, text, isMatch: position % 2 === 1 });
  });
  return pieces;
}

function unescapeHtml(text: string): string {
  return text
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&#39;/gu, "'")
    .replace(/&amp;/gu, '&');
}
