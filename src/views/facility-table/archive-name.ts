import type { SiteSettings } from '../../domain/site-settings.ts';
import { siteWords } from '../../i18n/site.ts';

/** The archive's name on what leaves the site: nobody may take an invented table for a real one. */
export function toArchiveName({ name, isInvented }: Pick<SiteSettings, 'name' | 'isInvented'>): string {
  return isInvented ? `${name}（${siteWords.invented}）` : name;
}
