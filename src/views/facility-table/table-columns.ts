import type { Archive } from '../../archive/archive.ts';
import { formatDate } from '../../domain/dates/format-date.ts';
import type { FuzzyDate } from '../../domain/dates/fuzzy-date.ts';
import type { Facility } from '../../domain/facilities/facility.ts';
import { facilitiesTable } from '../../domain/tables.ts';
import { judgeCheck } from '../../domain/verification/two-people.ts';
import { facilityTableWords as words } from '../../i18n/facility-table.ts';

/** A column of the illustrated table: the same for web, print, CSV, XLSX and PDF. */
export interface TableColumn {
  /** In addresses: `?columns=name,level`. */
  key: string;
  heading: string;
  /** Shown until somebody chooses. */
  isUsual: boolean;
  /** Share of the width on paper. */
  width: number;
  isNumber?: boolean;
  /** Empty where nothing is known. */
  textOf: (facility: Facility, archive: Archive) => string;
}

type TextOf = TableColumn['textOf'];
type FormKey = keyof typeof facilitiesTable.columns;
type Extra = Partial<Pick<TableColumn, 'isUsual' | 'width' | 'isNumber'>>;

function formColumn(key: FormKey, textOf: TextOf, extra: Extra = {}): TableColumn {
  return { key, heading: facilitiesTable.columns[key].heading, isUsual: false, width: 2, ...extra, textOf };
}

function ownColumn(key: keyof typeof words.columns, textOf: TextOf, extra: Extra = {}): TableColumn {
  return { key, heading: words.columns[key], isUsual: false, width: 2, ...extra, textOf };
}

const usual = { isUsual: true } as const;
const number = { isNumber: true, width: 1.5 } as const;

/** The name, which is always there; then the form's columns in its order. */
export const tableColumns: readonly TableColumn[] = [
  formColumn('name', ({ name }) => name, { ...usual, width: 4 }),
  formColumn('otherNames', ({ otherNames }) => otherNames.join('；'), { width: 3 }),
  formColumn('kind', ({ kind }) => kind ?? '', { ...usual, width: 2 }),
  formColumn('level', ({ level }) => level, { ...usual, width: 1.6 }),
  formColumn('levelNote', ({ levelNote }) => levelNote, { width: 3 }),
  formColumn('approvedBy', ({ approval }) => approval.by),
  formColumn('approvedOn', ({ approval }) => textOfDate(approval.on)),
  formColumn('approvalDocument', ({ approval }) => approval.document),
  formColumn('heritage', ({ heritage }) => heritage, { width: 3 }),
  formColumn('district', (facility, archive) => districtName(facility, archive), { ...usual, width: 1.8 }),
  formColumn('township', ({ township }) => township),
  formColumn('village', ({ village }) => village),
  formColumn('address', ({ address }) => address, { ...usual, width: 4 }),
  ownColumn('position', positionText, { ...usual, width: 2.6 }),
  formColumn('latitude', ({ position }) => numberText(position?.latitude), number),
  formColumn('longitude', ({ position }) => numberText(position?.longitude), number),
  formColumn('datum', ({ position }) => position?.datum ?? ''),
  formColumn('positionMeans', ({ position }) => position?.means ?? ''),
  formColumn('accuracy', ({ position }) => numberText(position?.accuracy), number),
  formColumn('scope', ({ scope }) => scope.text, { width: 3 }),
  formColumn('scopeDocument', ({ scope }) => scope.document),
  formColumn('built', ({ built }) => textOfDate(built), { ...usual, width: 1.8 }),
  formColumn('landArea', ({ area }) => area.land, { ...usual, width: 2.4 }),
  formColumn('floorArea', ({ area }) => area.floor),
  formColumn('steleSize', ({ stele }) => stele.size),
  formColumn('steleMaterial', ({ stele }) => stele.material),
  formColumn('commemorates', ({ commemorates }) => commemorates, { ...usual, width: 5 }),
  formColumn('period', ({ periods }) => periods.join('；')),
  formColumn('buriedTotal', ({ buried }) => numberText(buried.total), { ...usual, ...number }),
  formColumn('buriedNamed', ({ buried }) => numberText(buried.named), number),
  formColumn('buriedUnnamed', ({ buried }) => numberText(buried.unnamed), number),
  formColumn('buriedTogether', ({ buried }) => numberText(buried.together), number),
  formColumn('wallNames', ({ wallNames }) => numberText(wallNames), number),
  ownColumn('people', (facility, archive) => peopleText(facility, archive), number),
  formColumn('keeper', ({ keeper }) => keeper, { ...usual, width: 3 }),
  formColumn('custodian', custodianText),
  formColumn('opening', ({ opening }) => opening, { ...usual, width: 3 }),
  formColumn('openingHours', ({ openingHours }) => openingHours),
  formColumn('accessibility', ({ accessibility }) => accessibility),
  formColumn('transport', ({ transport }) => transport),
  formColumn('condition', ({ condition }) => condition.grade ?? '', { ...usual, width: 1.6 }),
  formColumn('conditionOn', ({ condition }) => textOfDate(condition.on)),
  formColumn('patrol', ({ patrol }) => patrol),
  ownColumn('check', checkText, { ...usual, width: 2.2 }),
  formColumn('verification', ({ verification }) => verification ?? ''),
  formColumn('id', ({ id }) => id),
];

/** Finds a column by heading or key. */
export function findTableColumn(name: string): TableColumn | undefined {
  return tableColumns.find(({ key, heading }) => key === name || heading === name);
}

function textOfDate(date: FuzzyDate): string {
  return date.kind === 'unknown' ? '' : formatDate(date);
}

function numberText(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

function districtName({ district }: Facility, { gazetteer }: Archive): string {
  return gazetteer.findDistrict(district)?.name ?? district;
}

function positionText({ position }: Facility): string {
  return position === undefined ? '' : words.position(position.latitude, position.longitude, position.datum);
}

function peopleText({ id }: Facility, { peopleBy }: Archive): string {
  return numberText(peopleBy.burial.get(id)?.length);
}

/** The form's own word, else the posts of 管护责任表. */
function custodianText({ id, custodian }: Facility, { upkeep }: Archive): string {
  if (custodian !== '') return custodian;
  return [...new Set(upkeep.listCustodians(id).map(({ role }) => role))].join('；');
}

/** Two people, and when; never who. */
function checkText(facility: Facility): string {
  const state = judgeCheck(facility, undefined);
  if (state.kind === 'checked') return words.checkedByTwo(textOfDate(state.on));
  return facility.filled.by === '' ? '' : words.filled(textOfDate(facility.filled.on));
}
