import type { Archive, MourningSpan } from '../archive/archive.ts';
import { siteWords } from '../i18n/site.ts';
import { links } from '../site.ts';
import { isUnfilled } from '../domain/site-settings.ts';

/** What the frame of every page shows: the archive's name, who runs it, the days of mourning. */
export interface SiteFrame {
  name: string;
  subtitle: string;
  identity: { label: string; value: string | undefined }[];
  dataUntil: string;
  isInvented: boolean;
  /** Whether there are pictures, films or recordings to show. */
  hasMedia: boolean;
  /** The pages about the archive itself; only those that there are. */
  footerLinks: { label: string; href: string }[];
  mourning: Pick<MourningSpan, 'from' | 'until'>[];
}

const frames = new WeakMap<Archive, SiteFrame>();

/** Made once: every page asks for it. */
export function toSiteFrame(archive: Archive): SiteFrame {
  const frame = frames.get(archive) ?? makeSiteFrame(archive);
  frames.set(archive, frame);
  return frame;
}

function makeSiteFrame(archive: Archive): SiteFrame {
  const { name, subtitle, identity, dataUntil, isInvented } = archive.settings;
  return {
    name,
    subtitle,
    identity: identity.map(({ label, value }) => ({ label, value: isUnfilled(value) ? undefined : value })),
    dataUntil,
    isInvented,
    hasMedia: archive.media.shown.length > 0,
    footerLinks: toFooterLinks(archive),
    mourning: archive.mourning.map(({ from, until }) => ({ from, until })),
  };
}

function toFooterLinks(archive: Archive): SiteFrame['footerLinks'] {
  const words = siteWords.footer;
  const written = new Set(archive.listStories('pages').map(({ id }) => id));
  const prose = (names: readonly (keyof typeof words.pages)[]) =>
    names
      .filter((name) => written.has(name))
      .map((name) => ({ label: words.pages[name], href: links.page(name) }));
  return [
    ...prose(['about', 'how-to-use', 'visiting', 'apply']),
    { label: words.ceremonies, href: links.ceremonies() },
    { label: words.certificates, href: links.certificates() },
    { label: words.law, href: links.laws() },
    { label: words.statistics, href: links.statistics() },
    { label: words.quality, href: links.quality() },
    { label: words.corrections, href: links.corrections() },
    { label: words.releases, href: links.releases() },
    { label: words.data, href: links.data() },
    { label: words.follow, href: links.kinFollow() },
    { label: words.harm, href: links.reportHarm() },
    ...prose(['privacy', 'accessibility']),
  ];
}
