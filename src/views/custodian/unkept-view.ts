import type { Archive } from '../../archive/archive.ts';
import { listUnkept, type KeptRecord } from '../../domain/upkeep/unkept-records.ts';
import type { IsoDay } from '../../domain/dates/fuzzy-date.ts';
import { custodianWords as words } from '../../i18n/custodians.ts';
import { links } from '../../site.ts';

/** Facilities and graves that 管护责任表 does not name, whatever the day. */
export interface UnkeptView {
  facilities: { name: string; href: string }[];
  /** Graves by facility, scattered ones last. */
  graves: { text: string; href: string | undefined }[];
  graveCount: number;
}

export function toUnkept(archive: Archive): UnkeptView {
  const unkept = listUnkeptRecords(archive, undefined);
  const ids = new Set(unkept.map(({ id }) => id));
  const graves = unkept.filter(({ id }) => archive.graves.findGrave(id) !== undefined);
  const byFacility = Map.groupBy(graves, ({ facilityId }) => facilityId);
  return {
    facilities: archive.facilities
      .filter(({ id }) => ids.has(id))
      .map(({ id, name }) => ({ name, href: links.facility(id) })),
    graves: [...byFacility].map(([facilityId, group]) => {
      const facility = facilityId === undefined ? undefined : archive.findFacility(facilityId);
      return {
        text: words.unkeptGravesOf(facility?.name ?? facilityId ?? words.scattered, group.length),
        href: facility === undefined ? undefined : links.graves(facility.id),
      };
    }),
    graveCount: graves.length,
  };
}

/**
 * Facilities and graves nobody keeps on the day. Graves that were moved away wholly, and names without a grave, have
 * nothing to keep and are left out.
 */
export function listUnkeptRecords(archive: Archive, today: IsoDay | undefined): KeptRecord[] {
  const { graves, facilities, upkeep } = archive;
  const standing = graves.all.filter(
    ({ id, state }) => state !== '有名无墓' && (state === '合葬墓' || graves.listMovesFrom(id).length === 0),
  );
  const records: KeptRecord[] = [
    ...facilities.map(({ id }) => ({ id })),
    ...standing.map(({ id, facilityId }) => ({ id, facilityId })),
  ];
  return listUnkept(records, upkeep, today);
}
