import path from 'node:path';
import type { FuzzyDate } from '../domain/dates/fuzzy-date.ts';
import type { Facility } from '../domain/facilities/facility.ts';
import type { Grave } from '../domain/graves/grave.ts';
import { recordFates, wholeRecord } from '../domain/ledger/record-change.ts';
import type { MediaItem } from '../domain/media/media-item.ts';
import type { Person } from '../domain/people/person.ts';
import type { Citation } from '../domain/records/records.ts';
import { strengthOf } from '../domain/verification/field-support.ts';
import type { QualityField, QualityRecord } from '../domain/verification/quality-record.ts';
import { facilitiesTable, rollTable, tables } from '../domain/tables.ts';
import type { SourceTier } from '../domain/words.ts';
import type { Archive } from './archive.ts';

/** A field as the reports have it: its label, the headings that citations may name, and whether it says something. */
interface Asked<Item> {
  label: string;
  headings: readonly string[];
  isFilled: (item: Item) => boolean;
}

const said = (text: string): boolean =>
  text !== '' && !/^(?:不详|未详|未查明|待查|待考|不明|无考)$/u.test(text);
const known = ({ kind }: FuzzyDate): boolean => kind === 'known';

const person = rollTable.columns;
const personFields: readonly Asked<Person>[] = [
  ask(person.sex.heading, ({ sex }) => sex !== undefined),
  ask(person.nativePlace.heading, ({ nativePlace }) => said(nativePlace)),
  ask(person.nativeDistrict.heading, ({ nativeDistrict }) => nativeDistrict !== ''),
  ask(person.born.heading, ({ born }) => known(born)),
  ask(person.joined.heading, ({ joined }) => known(joined)),
  ask(person.unit.heading, ({ unit }) => said(unit)),
  ask(person.post.heading, ({ post }) => said(post)),
  ask(person.died.heading, ({ died }) => known(died)),
  ask(person.deathPlace.heading, ({ deathPlace }) => said(deathPlace)),
  ask(person.cause.heading, ({ cause }) => cause !== undefined),
  ask(person.period.heading, ({ period }) => period !== '未查明'),
  ask(person.deeds.heading, ({ deeds, circumstances }) => said(deeds) || said(circumstances), [
    person.circumstances.heading,
  ]),
  ask(person.burialPlace.heading, ({ burial }) => burial.facilityId !== '' || said(burial.place), [
    person.burialFacility.heading,
  ]),
  ask(person.recognitionDocument.heading, ({ recognition }) => said(recognition.document)),
];

const facility = facilitiesTable.columns;
const facilityFields: readonly Asked<Facility>[] = [
  ask(facility.level.heading, ({ level }) => level !== '未查明'),
  ask(facility.approvalDocument.heading, ({ approval }) => said(approval.document)),
  ask(facility.address.heading, ({ address }) => said(address)),
  ask(facility.latitude.heading, ({ position }) => position !== undefined, [facility.longitude.heading]),
  ask(facility.built.heading, ({ built }) => known(built)),
  ask(facility.keeper.heading, ({ keeper }) => said(keeper)),
  ask(facility.condition.heading, ({ condition }) => condition.grade !== undefined),
];

const grave = tables.graves.columns;
const graveFields: readonly Asked<Grave>[] = [
  ask(
    grave.people.heading,
    ({ personIds, carvedNames, state }) => personIds.length + carvedNames.length > 0 || state === '无名墓',
  ),
  ask(
    grave.number.heading,
    ({ number, location, position }) => number !== '' || location !== '' || position !== undefined,
  ),
  ask(grave.inscription.heading, ({ inscription }) => said(inscription)),
  ask(grave.condition.heading, ({ condition }) => condition !== undefined),
  ask(grave.photos.heading, ({ photoIds }) => photoIds.length > 0),
];

const media = tables.media.columns;
const mediaFields: readonly Asked<MediaItem>[] = [
  ask(media.caption.heading, ({ caption }) => said(caption)),
  ask(media.alt.heading, ({ alt }) => said(alt)),
  ask(media.date.heading, ({ date }) => said(date)),
  ask(media.creator.heading, ({ creator }) => said(creator)),
  ask(media.rights.heading, ({ rights }) => said(rights)),
];

/** What is counted of every row of the roll, of facilities, graves and pictures. */
export function toQualityRecords(archive: Archive): QualityRecord[] {
  const districtOf = (facilityId: string | undefined): string =>
    archive.findFacility(facilityId ?? '')?.district ?? '';
  const read = createReader(archive);
  return [
    ...archive.people.map((each) =>
      read('roll', each, { fields: personFields, district: path.basename(each.place.file, '.csv') }),
    ),
    ...archive.facilities.map((each) =>
      read('facilities', each, { fields: facilityFields, district: each.district }),
    ),
    ...archive.graves.all.map((each) =>
      read(
        'graves',
        { ...each, name: each.carvedNames.join('、') },
        { fields: graveFields, district: districtOf(each.facilityId) },
      ),
    ),
    ...archive.media.items.map((each) =>
      read(
        'media',
        { ...each, name: each.caption, gaps: [], verification: null, isAttributed: said(each.rights) },
        {
          fields: mediaFields,
          district: each.district === '' ? districtOf(each.facilityId) : each.district,
        },
      ),
    ),
  ];
}

interface Counted {
  id: string;
  name: string;
  sourceIds: readonly string[];
  gaps: readonly string[];
  /** Whoever permits a picture says where it comes from. */
  isAttributed?: boolean;
  /** Null where the table has no such column. */
  verification: QualityRecord['verification'] | null;
}

function createReader(archive: Archive) {
  const tierOf = (ids: readonly string[]): SourceTier | undefined =>
    bestTier(ids.flatMap((id) => archive.findSource(id)?.tier ?? []));
  return <Item extends Counted>(
    table: QualityRecord['table'],
    item: Item,
    { fields, district }: { fields: readonly Asked<Item>[]; district: string },
  ): QualityRecord => {
    const citations = archive.listCitations(item.id);
    const ofRow = tierOf(item.sourceIds);
    const others = citations.filter(({ adopted, value }) => !adopted && value !== '');
    const toField = ({ label, headings, isFilled }: Asked<Item>): QualityField => {
      const cited =
        citations.length === 0
          ? []
          : citations.filter(
              (citation) => citation.adopted && citation.sourceId !== '' && names(citation, headings),
            );
      const own = cited.length === 0 ? undefined : tierOf(cited.map(({ sourceId }) => sourceId));
      const tier = own ?? ofRow;
      const strength = strengthOf({ tier });
      return {
        label,
        isFilled: isFilled(item),
        basis: own !== undefined ? 'own' : ofRow === undefined && item.isAttributed !== true ? 'none' : 'row',
        isWeak: isFilled(item) && (strength === 'weak' || strength === 'general'),
      };
    };
    return {
      ...{ table, id: item.id, name: item.name, district, gaps: item.gaps },
      fields: fields.map(toField),
      disputed: [...new Set(others.map(({ field }) => field))],
      verification: item.verification === null ? undefined : (item.verification ?? '待核'),
      enteredOn: enteredOn(archive, item.id),
    };
  };
}

function ask<Item>(
  label: string,
  isFilled: (item: Item) => boolean,
  others: readonly string[] = [],
): Asked<Item> {
  return { label, headings: [label, ...others], isFilled };
}

function names({ field }: Citation, headings: readonly string[]): boolean {
  return headings.some((heading) => field === heading || field.split(/[;；]/u).includes(heading));
}

const byWorth: readonly SourceTier[] = ['官方', '转载', '百科', '其他', '一般知识'];

function bestTier(tiers: readonly SourceTier[]): SourceTier | undefined {
  return byWorth.find((tier) => tiers.includes(tier));
}

/** The day of the entry that says the row is new. */
function enteredOn(archive: Archive, id: string): QualityRecord['enteredOn'] {
  const entry = archive
    .listCorrections(id)
    .find(({ field, after }) => field === wholeRecord && after === recordFates.added);
  return entry?.date.kind === 'known' ? entry.date.earliest : undefined;
}
