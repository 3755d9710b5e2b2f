import type { Archive } from '../../archive/archive.ts';
import { rollWords as words } from '../../i18n/roll.ts';
import { links } from '../../site.ts';
import { facets, listGroups, type Facet } from './roll-facets.ts';

/** The front page of the roll: every way to browse it, with counts. */
export interface RollIndex {
  total: number;
  facets: {
    facet: Facet;
    title: string;
    note: string;
    groups: { href: string; label: string; count: number }[];
  }[];
}

export function toRollIndex(archive: Archive): RollIndex {
  return {
    total: archive.people.length,
    facets: facets
      .filter((facet) => facet !== 'name')
      .map((facet) => ({
        facet,
        title: words.facets[facet],
        note: words.facetNotes[facet],
        groups: listGroups(archive, facet).map(({ key, label, people }) => ({
          href: links.rollList(facet, key),
          label,
          count: people.length,
        })),
      }))
      .filter(({ groups }) => groups.length > 0),
  };
}
