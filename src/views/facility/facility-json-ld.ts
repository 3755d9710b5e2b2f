import type { Cemetery, LandmarksOrHistoricalBuildings, Museum, WithContext } from 'schema-dts';
import type { Archive } from '../../archive/archive.ts';
import type { Facility } from '../../domain/facilities/facility.ts';
import type { FacilityKind } from '../../domain/words.ts';
import { absolute, links } from '../../site.ts';

type FacilityType = 'Cemetery' | 'Museum' | 'LandmarksOrHistoricalBuildings';

const typesOfKind: Partial<Record<FacilityKind, FacilityType>> = {
  烈士陵园: 'Cemetery',
  烈士墓: 'Cemetery',
  骨灰堂: 'Cemetery',
  烈士纪念馆: 'Museum',
};

/** schema.org data of a facility, from the form alone. */
export function toFacilityJsonLd(facility: Facility, archive: Archive): string {
  const address = absolute(links.facility(facility.id));
  const type = typesOfKind[facility.kind ?? '革命旧址'] ?? 'LandmarksOrHistoricalBuildings';
  const data: WithContext<Cemetery | Museum | LandmarksOrHistoricalBuildings> = {
    '@context': 'https://schema.org',
    '@type': type,
    '@id': address,
    url: address,
    identifier: facility.id,
    name: facility.name,
    ...(facility.otherNames.length === 0 ? {} : { alternateName: facility.otherNames }),
    ...postalAddress(facility, archive),
    ...geo(facility),
    ...plan(facility, archive),
  };
  return JSON.stringify(data).replace(/</gu, '\\u003c');
}

function postalAddress(facility: Facility, { gazetteer }: Archive) {
  const district = gazetteer.findDistrict(facility.district)?.name;
  if (facility.address === '' && district === undefined) return {};
  return {
    address: {
      '@type': 'PostalAddress' as const,
      addressCountry: 'CN',
      ...(district === undefined ? {} : { addressLocality: district }),
      ...(facility.address === '' ? {} : { streetAddress: facility.address }),
    },
  };
}

/** schema.org takes WGS 84; CGCS2000 agrees with it to centimetres, the shifted Chinese datums do not. */
function geo({ position }: Facility) {
  if (position === undefined || (position.datum !== 'WGS-84' && position.datum !== 'CGCS2000')) return {};
  const { latitude, longitude } = position;
  return { geo: { '@type': 'GeoCoordinates' as const, latitude, longitude } };
}

/** The drawing of the cemetery, where there is one. */
function plan({ id }: Facility, archive: Archive) {
  return archive.findPlan(id) === undefined ? {} : { hasMap: absolute(links.plan(id)) };
}
