import { officialKindOf } from '../facilities/official-kind.ts';
import { facilitiesTable, type FacilityRow } from '../tables.ts';
import type { OfficialFacilityKind } from '../words.ts';
import type { FacilityEvidence } from './facility-evidence.ts';

/**
 * How the form asks for a field: `core` of every facility, `further` where it applies, `as-found` only where there is
 * something to tell, so that an empty cell says nothing.
 */
export type Requirement = 'core' | 'further' | 'as-found';

export type FieldGroup = 'name' | 'level' | 'place' | 'scope' | 'body' | 'burial' | 'care';

export interface FormField {
  key: keyof FacilityRow | 'position' | 'scopeDrawing';
  /** What pages call it. */
  label: string;
  /** Headings by which citations and corrections name it. */
  headings: readonly string[];
  group: FieldGroup;
  requirement: Requirement;
  /** Whether the form asks this facility for it; as-found fields are never asked for. */
  isAsked(evidence: FacilityEvidence): boolean;
  /** As the form has it; empty where it says nothing, or says that nothing is known. */
  read(evidence: FacilityEvidence): string;
}

type Read = (evidence: FacilityEvidence) => string;
type IsAsked = FormField['isAsked'];

const { columns } = facilitiesTable;
const always: IsAsked = () => true;
const never: IsAsked = () => false;

const steleKinds: ReadonlySet<OfficialFacilityKind> = new Set(['纪念碑亭', '纪念塔祠', '纪念塑像']);
const graveKinds: ReadonlySet<OfficialFacilityKind> = new Set(['烈士陵园', '烈士墓', '骨灰堂']);

const isOfKind =
  (kinds: ReadonlySet<OfficialFacilityKind>): IsAsked =>
  ({ facility: { kind } }) => {
    const official = kind === undefined ? undefined : officialKindOf(kind);
    return official !== undefined && kinds.has(official);
  };
const hasStele = isOfKind(steleKinds);
const holdsGraves: IsAsked = (evidence) =>
  isOfKind(graveKinds)(evidence) || evidence.graves.listAt(evidence.facility.id).length > 0;
const hasWall: IsAsked = ({ facility, carvedNames }) => facility.kind === '英名墙' || carvedNames > 0;
const isGraded: IsAsked = ({ facility: { level } }) => level !== '未定级' && level !== '未查明';
const hasPosition: IsAsked = ({ facility: { position } }) => position !== undefined;

const core = (group: FieldGroup, key: keyof FacilityRow, read: Read): FormField =>
  field({ group, key, read, requirement: 'core', isAsked: always });
const further = (
  group: FieldGroup,
  key: keyof FacilityRow,
  { read, when = always }: { read: Read; when?: IsAsked },
): FormField => field({ group, key, read, requirement: 'further', isAsked: when });
const asFound = (group: FieldGroup, key: keyof FacilityRow, read: Read): FormField =>
  field({ group, key, read, requirement: 'as-found', isAsked: never });

function field(parts: Omit<FormField, 'label' | 'headings'> & { key: keyof FacilityRow }): FormField {
  const { heading } = columns[parts.key];
  return { ...parts, read: (evidence) => stated(parts.read(evidence)), label: heading, headings: [heading] };
}

/** Cells that only say that nobody knows are no answer. 无 is one. */
const saysNothing = /^(?:不详|未详|未查明|待查|待考|待核|待填|未填|[-—－/?？]+)$/u;

function stated(text: string): string {
  return saysNothing.test(text.trim()) ? '' : text;
}

function list(items: readonly string[]): string {
  return items.join('；');
}

function count(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

const position: FormField = {
  key: 'position',
  label: '坐标',
  headings: [columns.latitude.heading, columns.longitude.heading],
  group: 'place',
  requirement: 'core',
  isAsked: always,
  read: ({ facility: { position: at } }) => (at === undefined ? '' : `${at.latitude}，${at.longitude}`),
};

const scopeDrawing: FormField = {
  key: 'scopeDrawing',
  label: '保护范围图形',
  headings: [],
  group: 'scope',
  requirement: 'further',
  isAsked: always,
  read: ({ hasScopeDrawing, facility }) => (hasScopeDrawing ? `facilities/${facility.id}.geojson` : ''),
};

/** The base-information form, in its order, without what it says of itself (填报, 复核, 核查, 出处, 备注). */
export const formFields: readonly FormField[] = [
  core('name', 'name', ({ facility }) => facility.name),
  asFound('name', 'otherNames', ({ facility }) => list(facility.otherNames)),
  core('name', 'kind', ({ facility }) => facility.kind ?? ''),
  core('level', 'level', ({ facility }) => facility.level),
  further('level', 'levelNote', { read: ({ facility }) => facility.levelNote, when: isGraded }),
  further('level', 'approvedBy', { read: ({ facility }) => facility.approval.by, when: isGraded }),
  further('level', 'approvedOn', { read: ({ facility }) => facility.approval.on.asWritten, when: isGraded }),
  further('level', 'approvalDocument', {
    read: ({ facility }) => facility.approval.document,
    when: isGraded,
  }),
  asFound('level', 'heritage', ({ facility }) => facility.heritage),
  core('place', 'district', ({ facility }) => facility.district),
  further('place', 'township', { read: ({ facility }) => facility.township }),
  further('place', 'village', { read: ({ facility }) => facility.village }),
  core('place', 'address', ({ facility }) => facility.address),
  position,
  further('place', 'datum', {
    read: ({ facility: { position: at } }) => at?.datum ?? '',
    when: hasPosition,
  }),
  further('place', 'positionMeans', {
    read: ({ facility: { position: at } }) => at?.means ?? '',
    when: hasPosition,
  }),
  further('place', 'accuracy', {
    read: ({ facility: { position: at } }) => count(at?.accuracy),
    when: hasPosition,
  }),
  further('place', 'coordinateBasis', {
    read: ({ facility: { position: at } }) => at?.basis ?? '',
    when: hasPosition,
  }),
  core('scope', 'scope', ({ facility }) => facility.scope.text),
  further('scope', 'scopeDocument', {
    read: ({ facility }) => facility.scope.document,
    when: ({ facility }) => facility.scope.text !== '',
  }),
  scopeDrawing,
  core('body', 'built', ({ facility }) => facility.built.asWritten),
  asFound('body', 'builtNote', ({ facility }) => facility.builtNote),
  asFound('body', 'size', ({ facility }) => facility.size),
  further('body', 'landArea', { read: ({ facility }) => facility.area.land }),
  asFound('body', 'floorArea', ({ facility }) => facility.area.floor),
  further('body', 'steleSize', { read: ({ facility }) => facility.stele.size, when: hasStele }),
  further('body', 'steleMaterial', { read: ({ facility }) => facility.stele.material, when: hasStele }),
  asFound('body', 'components', ({ facility }) => list(facility.components)),
  further('body', 'inscription', { read: ({ facility }) => facility.inscription, when: hasStele }),
  core('body', 'commemorates', ({ facility }) => facility.commemorates),
  asFound('body', 'eventId', ({ facility }) => list(facility.eventIds)),
  further('body', 'period', { read: ({ facility }) => list(facility.periods) }),
  further('burial', 'buriedTotal', {
    read: ({ facility }) => count(facility.buried.total),
    when: holdsGraves,
  }),
  further('burial', 'buriedNamed', {
    read: ({ facility }) => count(facility.buried.named),
    when: holdsGraves,
  }),
  further('burial', 'buriedUnnamed', {
    read: ({ facility }) => count(facility.buried.unnamed),
    when: holdsGraves,
  }),
  asFound('burial', 'buriedTogether', ({ facility }) => count(facility.buried.together)),
  further('burial', 'wallNames', { read: ({ facility }) => count(facility.wallNames), when: hasWall }),
  core('care', 'keeper', ({ facility }) => facility.keeper),
  further('care', 'custodian', { read: ({ facility }) => facility.custodian }),
  core('care', 'opening', ({ facility }) => facility.opening),
  asFound('care', 'openingHours', ({ facility }) => facility.openingHours),
  further('care', 'accessibility', { read: ({ facility }) => facility.accessibility }),
  further('care', 'transport', { read: ({ facility }) => facility.transport }),
  core('care', 'condition', ({ facility }) => facility.condition.grade ?? ''),
  further('care', 'conditionOn', {
    read: ({ facility }) => facility.condition.on.asWritten,
    when: ({ facility }) => facility.condition.grade !== undefined,
  }),
  further('care', 'patrol', { read: ({ facility }) => facility.patrol }),
  asFound('care', 'honours', ({ facility }) => list(facility.honours)),
];
