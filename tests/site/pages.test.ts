import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { publicRoutes } from '../../src/server/intake/routes.ts';
import { sites } from '../support/built-sites.ts';
import { hardPeople } from '../support/hard-archive.ts';
import { readPage, readPageFacts, visibleText } from '../support/site-pages.ts';

const factsOf = {
  chongqing: readPageFacts(sites.chongqing),
  hard: readPageFacts(sites.hard),
  county: readPageFacts(sites.county),
};

/** 高德 and 百度 are asked for the way only by whoever follows a link. */
function isWayToPlace(link: string): boolean {
  return /^https:\/\/(?:uri\.amap\.com|api\.map\.baidu\.com)\/marker\?/u.test(link);
}

describe.each(Object.entries(factsOf))('every page of the %s site', (name, pages) => {
  const site = sites[name as keyof typeof sites];

  it('has one main heading, a title and a language', () => {
    const faulty = pages.filter(
      ({ headings, title, language }) =>
        headings.length !== 1 || headings[0] === '' || title === '' || language !== 'zh-Hans',
    );
    expect(faulty.map(({ file, headings }) => `${file}: ${headings.join(' | ')}`)).toEqual([]);
  });

  it('has an address of its own', () => {
    const addresses = pages.filter(({ isRedirect }) => !isRedirect).map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('leads only to pages, parts of pages and files that exist', () => {
    const idsOf = new Map(pages.map(({ file, ids }) => [file, new Set(ids)]));
    const broken = pages.flatMap(({ file, targets }) =>
      targets.filter((target) => !exists(file, target)).map((target) => `${file} → ${target}`),
    );
    expect(broken).toEqual([]);

    function exists(file: string, target: string): boolean {
      const url = new URL(target, `https://mingji.example/${file}`);
      if (url.origin !== 'https://mingji.example') return true;
      if (publicRoutes.some(({ path: route }) => route === url.pathname)) return true;
      const found = decodeURI(url.pathname)
        .slice(1)
        .replace(/(^|\/)$/u, '$1index.html');
      // A grave has no element of its own on the plan: its script reads the hash. Of a film it is a time.
      if (url.hash === '' || /\/plan\.html$/u.test(url.pathname) || /^#t=[\d.]+$/u.test(url.hash))
        return idsOf.has(found) || existsSync(path.join(site, found));
      return idsOf.get(found)?.has(decodeURIComponent(url.hash.slice(1))) === true;
    }
  });

  it('makes no link to another site, but for map services that a reader may ask for the way', () => {
    const outward = pages.flatMap(({ file, links }) =>
      links
        .filter((link) => /^(?:[a-z]+:|\/\/)/u.test(link) && !isWayToPlace(link))
        .map((link) => `${file} → ${link}`),
    );
    expect(outward).toEqual([]);
  });

  it('gives no identifier twice', () => {
    const twice = pages.filter(({ ids }) => new Set(ids).size < ids.length);
    expect(twice.map(({ file }) => file)).toEqual([]);
  });

  it('shows no unfinished value', () => {
    const unfinished = pages.filter(({ mainText }) => /\bundefined\b|\bNaN\b|\[object /u.test(mainText));
    expect(unfinished.map(({ file }) => file)).toEqual([]);
  });
});

describe('the pages of people', () => {
  const archive = readArchive('content');

  it('stand for everybody in the roll, with the name as their heading', () => {
    expect(archive.people.length).toBeGreaterThanOrEqual(160);
    for (const person of archive.people) {
      const page = readPage(sites.chongqing, `people/${person.id}.html`);
      expect(visibleText(page.querySelector('h1'))).toBe(person.name);
    }
  });

  it('mark every statement of the register with a source that the page lists', () => {
    for (const person of archive.people) {
      const page = readPage(sites.chongqing, `people/${person.id}.html`);
      const statements = [...page.querySelectorAll('.register__value > p:not(.unknown)')];
      const unmarked = statements.filter(
        (statement) => statement.querySelector('.mark a') === null && !/繁体|一说/u.test(labelOf(statement)),
      );
      expect(unmarked.map(visibleText), person.name).toEqual([]);
    }
  });

  it('show both values where sources disagree', () => {
    const page = readPage(sites.chongqing, `people/${idOf('邱少云')}.html`);
    const died = rowOf(page, '牺牲时间');
    expect(died).toContain('1952年10月12日');
    expect(died).toContain('1952年10月11日');
  });

  it('say of general knowledge that it is that, and still to be checked', () => {
    const page = readPage(sites.chongqing, `people/${idOf('傅烈')}.html`);
    expect(rowOf(page, '出生时间')).toContain('一般知识，待核');
  });

  it('say where the recognition as a martyr is still to be checked', () => {
    const page = readPage(sites.chongqing, `people/${idOf('霍步青')}.html`);
    expect(visibleText(page.querySelector('.tablet__recognition'))).toContain('烈士身份待核');
  });

  it('load no script framework', () => {
    const page = readFileSync(path.join(sites.chongqing, `people/${idOf('江竹筠')}.html`), 'utf8');
    expect(page).not.toMatch(/astro-island|client\.[\w-]+\.js/u);
  });

  function idOf(name: string): string {
    return archive.people.find((person) => person.name === name)?.id ?? `nobody-named-${name}`;
  }
});

describe('the lists of the roll', () => {
  const archive = readArchive('content');
  const hrefsIn = (pattern: string) =>
    globSync(pattern, { cwd: sites.chongqing }).flatMap((file) =>
      [...readPage(sites.chongqing, file).querySelectorAll('.names__name a')].map(
        (link) => link.getAttribute('href') ?? '',
      ),
    );
  const hrefsOf = (fits: (person: (typeof archive.people)[number]) => boolean) =>
    archive.people
      .filter(fits)
      .map(({ id }) => `/people/${id}.html`)
      .sort();

  it('by grave hold everybody once', () => {
    expect(hrefsIn('roll/grave/**/*.html').sort()).toEqual(hrefsOf(() => true));
  });

  it('never count a name on a stele or wall among the graves', () => {
    const onWalls = hrefsOf(({ burial }) => burial.state === '仅见于碑墙');
    expect(hrefsIn('roll/grave/wall.html').sort()).toEqual(onWalls);
    expect(hrefsIn('roll/grave/recorded.html').filter((href) => onWalls.includes(href))).toEqual([]);
  });

  it('show whose family is still sought, and no others', () => {
    expect(hrefsIn('roll/kin/*.html')).toEqual(hrefsOf(({ kinSearch }) => kinSearch === '寻亲中'));
  });

  it('by life are as many as the page of lives says', () => {
    const lead = visibleText(readPage(sites.chongqing, 'stories/index.html').querySelector('.page__lead'));
    expect(lead).toContain(`${hrefsIn('roll/story/**/*.html').length}人`);
  });
});

describe('a page of the hard archive', () => {
  const page = (id: string) => readPage(sites.hard, `people/${id}.html`);

  it('looks complete where only a name is known', () => {
    const text = visibleText(page(hardPeople.thin).querySelector('main'));
    expect(text).toContain('籍贯未详');
    expect(text).toContain('名录与所见资料没有写到');
    expect(text).toContain('葬处未详');
  });

  it('shows markup in a cell as the text that was written', () => {
    const markup = page(hardPeople.markup);
    expect(visibleText(markup.querySelector('h1'))).toBe('赵<b>义');
    expect(markup.querySelectorAll('main b, main img, main script')).toHaveLength(0);
    expect(visibleText(markup.querySelector('.prose'))).toContain('</script><script>alert(2)</script>');
    expect(
      JSON.parse(markup.querySelector('script[type="application/ld+json"]')?.textContent ?? ''),
    ).toHaveProperty('name', '赵<b>义');
  });

  it('describes a character that no font draws by its components', () => {
    expect(visibleText(page(hardPeople.uncovered).querySelector('h1'))).toBe('张（左土右川）');
  });

  it('draws a character from the supplied picture', () => {
    const picture = page(hardPeople.drawn).querySelector('h1 img');
    expect(picture?.getAttribute('src')).toBe('/glyphs/U+2B740.svg');
    expect(picture?.getAttribute('alt')).not.toBe('');
  });

  it('keeps the variation selector that makes the form of the name', () => {
    expect(page(hardPeople.variation).querySelector('h1')?.textContent).toContain('葛\u{E0100}明');
  });

  it('puts the other value and the doubt beside the adopted one', () => {
    const disputed = page(hardPeople.disputed);
    expect(rowOf(disputed, '出生时间')).toContain('1904年');
    expect(rowOf(disputed, '牺牲时间')).toContain('1943年1月13日');
    expect(rowOf(disputed, '牺牲时间')).toContain('民国三十一年腊月初八');
    expect(visibleText(disputed.querySelector('main'))).toContain('衣冠冢');
    expect([...disputed.querySelectorAll('.gaps li')].map(visibleText)).toEqual([
      '生年有两说；都没有出处',
      '葬处未核',
    ]);
  });

  it('lists the others of the same name, however it is spaced', () => {
    const hrefs = [...page(hardPeople.namesake).querySelectorAll('.names__name a')].map((link) =>
      link.getAttribute('href'),
    );
    expect(hrefs).toEqual(expect.arrayContaining(['/people/p-same-2.html', '/people/p-same-3.html']));
  });

  it('says 虚构 wherever the archive is an invented one', () => {
    const silent = factsOf.hard.filter(({ bodyText }) => !bodyText.includes('虚构')).map(({ file }) => file);
    expect(silent).toEqual([]);
  });
});

describe('an old id', () => {
  it('leads to the record it became', () => {
    const page = readPage(sites.hard, 'people/p-old.html');
    expect(page.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toContain(
      `/people/${hardPeople.disputed}.html`,
    );
    expect(page.querySelector(`main a[href="/people/${hardPeople.disputed}.html"]`)).not.toBeNull();
  });

  it('that was withdrawn answers and says why', () => {
    expect(visibleText(readPage(sites.hard, 'people/p-gone.html').querySelector('main'))).toContain(
      '重复登记，已撤下',
    );
  });
});

function labelOf(statement: Element): string {
  return `${statement.getAttribute('data-label') ?? ''}${visibleText(statement.querySelector('.register__note'))}`;
}

function rowOf(page: Document, label: string): string {
  const row = [...page.querySelectorAll('.register__row')].find(
    (candidate) => visibleText(candidate.querySelector('.register__label')) === label,
  );
  return visibleText(row ?? null);
}

describe('the kin search', () => {
  const pages = factsOf.chongqing;
  const archive = readArchive('content');

  it('lists those whose families are sought, and nobody else, where families look first', () => {
    const sought = archive.people.filter(({ kinSearch }) => kinSearch === '寻亲中').map(({ id }) => id);
    const page = pages.find(({ file }) => file === 'kin-search/index.html');
    const listed = page?.links.flatMap((link) => /people\/(p-[^.]+)\.html$/u.exec(link)?.[1] ?? []);
    expect(sought.length).toBeGreaterThan(0);
    expect([...new Set(listed)].sort()).toEqual(sought.sort());
  });

  it('leads from a person to the forms about that person', () => {
    const people = pages.filter(({ file, isRedirect }) => file.startsWith('people/') && !isRedirect);
    const astray = people.filter(({ file, links }) => {
      const id = path.basename(file, '.html');
      return !links.some((link) => link.startsWith('/honour/report?') && link.includes(`person=${id}`));
    });
    expect(people.length).toBeGreaterThan(100);
    expect(astray.map(({ file }) => file)).toEqual([]);
  });
});
