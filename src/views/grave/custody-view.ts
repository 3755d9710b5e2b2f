import type { Archive } from '../../archive/archive.ts';
import { formatDate } from '../../domain/dates/format-date.ts';
import type { FuzzyDate } from '../../domain/dates/fuzzy-date.ts';
import type { Grave } from '../../domain/graves/grave.ts';
import type { Custodian } from '../../domain/upkeep/custodian.ts';
import { graveWords as words } from '../../i18n/graves.ts';

/** Who keeps a grave: posts and terms, never people. */
export interface CustodyView {
  /** The posts are those of the facility, as the grave has none of its own. */
  isOfFacility: boolean;
  posts: { role: string; employer: string; term: string; cycle: string }[];
}

export function toCustody(grave: Grave, { upkeep }: Archive): CustodyView | undefined {
  const own = upkeep.listCustodians(grave.id);
  const isOfFacility = own.length === 0;
  const shown =
    isOfFacility && grave.facilityId !== undefined ? upkeep.listCustodians(grave.facilityId) : own;
  return shown.length === 0 ? undefined : { isOfFacility, posts: shown.map(toPost) };
}

function toPost({ role, employer, from, until, everyDays }: Custodian): CustodyView['posts'][number] {
  const cycle = everyDays === undefined ? '' : words.everyDays(everyDays);
  return { role, employer, term: words.term(dateText(from), dateText(until)), cycle };
}

function dateText(date: FuzzyDate): string {
  return date.kind === 'unknown' ? '' : formatDate(date);
}
