/** Writes a Hugo site whose pages carry the same views as front matter: Hugo can't call the views, so Node works them out. */
import { qrPath } from '../../../src/media/qr-code.ts';
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { currentArchive } from '../../../src/archive/current.ts';
import { correctionWords } from '../../../src/i18n/corrections.ts';
import { kinLinkWords } from '../../../src/i18n/kin-search.ts';
import { personWords } from '../../../src/i18n/person.ts';
import { rollWords } from '../../../src/i18n/roll.ts';
import { siteWords } from '../../../src/i18n/site.ts';
import { applyDisplayModes } from '../../../src/layouts/display-modes.ts';
import { absolute, links } from '../../../src/site.ts';
import { toPersonPage } from '../../../src/views/person/person-page.ts';
import { reportFields } from '../../../src/views/person/report-fields.ts';
import { toRollIndex } from '../../../src/views/roll/roll-index.ts';
import { listRollRoutes, toRollList } from '../../../src/views/roll/roll-list.ts';
import { toSiteFrame } from '../../../src/views/site-frame.ts';

const site = process.argv[2] ?? '';
const archive = currentArchive();
const frame = toSiteFrame(archive);
rmSync(site, { recursive: true, force: true });
copyLayouts();
for (const folder of ['data', 'content/people', 'content/roll'])
  mkdirSync(path.join(site, folder), { recursive: true });
writeFileSync(path.join(site, 'config.json'), JSON.stringify(toConfig()));
writeFileSync(path.join(site, 'data/site.json'), JSON.stringify(toSiteData()));
writeOverview();
for (const { id } of archive.people) writePerson(id);
for (const route of listRollRoutes(archive)) writeList(route);

/** Go templates are kept as `.gohtml`, so that tools for HTML leave them alone; Hugo wants `.html`. */
function copyLayouts(): void {
  const layouts = path.join(import.meta.dirname, 'layouts');
  for (const entry of readdirSync(layouts, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const folder = path.join(site, 'layouts', path.relative(layouts, entry.parentPath));
    mkdirSync(folder, { recursive: true });
    copyFileSync(
      path.join(entry.parentPath, entry.name),
      path.join(folder, entry.name.replace('.gohtml', '.html')),
    );
  }
}

function toConfig(): object {
  const disableKinds = ['home', 'section', 'taxonomy', 'term', 'RSS', 'sitemap', 'robotsTXT', '404'];
  return { baseURL: '/', disableKinds, disableHugoGeneratorInject: true, timeout: '600s' };
}

/** Words and the frame, which every page shares. */
function toSiteData(): object {
  const keys = (Object.keys(siteWords.nav) as (keyof typeof siteWords.nav)[]).filter(
    (key) => key !== 'media' || frame.hasMedia,
  );
  const { footer } = siteWords;
  return {
    frame,
    modes: `(${String(applyDisplayModes)})(${JSON.stringify(frame.mourning)})`,
    person: personWords,
    kin: kinLinkWords,
    reportFields,
    corrections: correctionWords,
    site: siteWords,
    roll: rollWords,
    nav: keys.map((key) => ({ key, href: links[key](), label: siteWords.nav[key] })),
    links: {
      home: links.home(),
      roll: links.roll(),
      search: links.search(),
      propose: links.proposeCorrection(),
    },
    sizes: Object.entries(siteWords.modes.sizes),
    contrasts: Object.entries(siteWords.modes.contrasts),
    footer: frame.footerLinks,
    dataUntil: frame.dataUntil === '' ? '' : footer.dataUntil(frame.dataUntil),
  };
}

function writePerson(id: string): void {
  const view = toPersonPage(archive, id);
  const { namesakes } = view;
  writePage(`people/${id}`, 'person', {
    url: links.person(id),
    ...toHead(view.title, links.person(id)),
    image: absolute(links.card(view.hasCard ? id : 'site')),
    view: {
      ...view,
      kinHref: links.kinLead({ person: id }),
      harmHref: links.reportHarm({ person: id }),
      qr: qrPath(view.address),
      isLong: [...view.name].length > 4,
      notStatedText: view.notStated.length === 0 ? '' : personWords.notStated(view.notStated.join('、')),
      sources: view.sources.map((source) => ({
        ...source,
        href: links.source(source.id),
        label: siteWords.markLabel(String(source.number)),
        full: siteWords.sourceTitle(source.title, source.tier),
      })),
      ties: view.ties.map((tie) => ({ ...tie, all: personWords.alsoSeeAll(tie.total) })),
      namesakesAll: namesakes.href === undefined ? '' : personWords.alsoSeeAll(namesakes.total + 1),
    },
  });
}

function writeList(route: Parameters<typeof toRollList>[1] & { list: string }): void {
  const list = toRollList(archive, route);
  const { page, pages } = list.paging;
  const address = `${links.roll()}${list.facet}/${route.list}.html`;
  writePage(`roll/${route.facet}-${route.list}`, 'list', {
    url: address,
    ...toHead(page === 1 ? list.title : rollWords.pageOf(list.title, page), address),
    view: {
      ...list,
      countText: rollWords.count(list.total),
      pages: pages.map(({ number, href }, index) => ({
        number,
        href,
        current: number === page,
        gap: index > 0 && number - (pages[index - 1]?.number ?? 0) > 1,
        label: siteWords.page(number),
      })),
    },
  });
}

function writeOverview(): void {
  const roll = toRollIndex(archive);
  const lead = rollWords.lead(roll.total.toLocaleString('zh-Hans'));
  writePage('roll/overview', 'overview', {
    url: links.roll(),
    ...toHead(rollWords.title, links.roll()),
    view: { ...roll, lead },
  });
}

function toHead(title: string, address: string): object {
  return { title: siteWords.pageTitle(title, frame.name), canonical: absolute(address) };
}

function writePage(name: string, type: string, matter: object): void {
  writeFileSync(path.join(site, 'content', `${name}.md`), JSON.stringify({ type, ...matter }, undefined, 1));
}
