import type { TableSchema } from '../table.ts';
import { nameKindAliases, nameKinds } from '../words.ts';
import { findNationalTarget } from './national-columns.ts';
import { remarksHeading } from './own-sheets.ts';
import { toPlainHeading, withoutBrackets } from './plain-heading.ts';
import { findWrittenTarget } from './remembered-headings.ts';
import type { ColumnPlan, ColumnTarget } from './sheet-plan.ts';

export type Recognised = Pick<ColumnPlan, 'target' | 'how'>;

interface HeadingIndex {
  own: ReadonlyMap<string, string>;
  synonyms: ReadonlyMap<string, string>;
}

const indexes = new WeakMap<TableSchema, HeadingIndex>();

function indexOf(schema: TableSchema): HeadingIndex {
  const known = indexes.get(schema);
  if (known !== undefined) return known;
  const columns = Object.entries(schema.columns);
  const index = {
    own: new Map(columns.map(([key, { heading }]) => [toPlainHeading(heading), key])),
    synonyms: new Map(
      columns.flatMap(([key, { synonyms = [] }]) =>
        synonyms.map((synonym) => [toPlainHeading(synonym), key]),
      ),
    ),
  };
  indexes.set(schema, index);
  return index;
}

const serialNumbers: ReadonlySet<string> = new Set(['序号', '序', '顺序号', '行号', 'no', '项次']);

/**
 * What a heading means in a table, with the ways forms write it; undefined where nothing is meant. Living people's data
 * is not looked for here.
 */
export function recogniseHeading(heading: string, schema: TableSchema): Recognised | undefined {
  return recognisePlain(toPlainHeading(heading), schema);
}

/** @param plain as `toPlainHeading` gives it. */
export function recognisePlain(plain: string, schema: TableSchema): Recognised | undefined {
  if (plain === '') return undefined;
  const { own, synonyms } = indexOf(schema);
  const ownKey = own.get(plain);
  if (ownKey !== undefined) return { how: 'own', target: { kind: 'column', key: ownKey } };
  if (plain === remarksHeading || serialNumbers.has(plain))
    return { how: 'own', target: { kind: 'left-out' } };
  const bare = withoutBrackets(plain);
  const key = synonyms.get(plain) ?? own.get(bare) ?? synonyms.get(bare);
  if (key !== undefined) return { how: 'synonym', target: { kind: 'column', key } };
  const target = schema.name === 'roll' ? findRollTarget(plain, bare) : undefined;
  if (target === undefined) return undefined;
  return { how: plain.startsWith('mmdr') ? 'national' : 'synonym', target };
}

function findRollTarget(plain: string, bare: string): ColumnTarget | undefined {
  const target = findNationalTarget(plain) ?? findDatePart(plain) ?? findPlacePart(bare);
  if (target !== undefined) return target;
  if (isNameKind(bare)) return { kind: 'part', key: 'otherNames', part: 'text' };
  if (authorities.test(bare)) return { kind: 'part', key: 'recognitionDocument', part: 'text' };
  return districts.test(bare) ? { kind: 'district' } : undefined;
}

export function isNameKind(text: string): boolean {
  return nameKinds.some((kind) => kind === text) || Object.hasOwn(nameKindAliases, text);
}

/** Stands before the number of its document. */
const authorities = /^(?:批准|评定|认定|追认)(?:机关|单位)$/u;

const districts =
  /^(?:申报|上报|填报|报送|所属)(?:单位|区县|县区|县市区|区县代码)(?:\(?县\)?)?$|^(?:区县|县区|区县代码|行政区划|行政区划代码)$/u;

const dateStems: readonly (readonly [RegExp, string])[] = [
  [/^(?:出生|生)$/u, 'born'],
  [/^(?:牺牲|死亡|卒)$/u, 'died'],
  [/^(?:参加革命|参加工作|参加革命工作|参加革命\/工作|参军|入伍)$/u, 'joined'],
  [/^入党$/u, 'party'],
];
const dateParts = { 年: 'year', 月: 'month', 日: 'day' } as const;

/** 出生年, 牺牲时间(月), 入伍日期-日. */
function findDatePart(plain: string): ColumnTarget | undefined {
  const match = /^(.+?)(?:时间|日期|年月日?)?[-_/(]*([年月日])(?:份)?\)*$/u.exec(plain);
  const [, stem = '', part = ''] = match ?? [];
  const key = dateStems.find(([pattern]) => pattern.test(stem))?.[1];
  if (key === undefined || !(part === '年' || part === '月' || part === '日')) return undefined;
  return { kind: 'part', key, part: dateParts[part] };
}

const placeStems: Readonly<Record<string, string>> = {
  籍贯: 'nativePlace',
  出生地: 'birthPlace',
  牺牲地点: 'deathPlace',
  牺牲地: 'deathPlace',
  安葬地: 'burialPlace',
  安葬地点: 'burialPlace',
};

/** 籍贯省, 籍贯县, 牺牲地点乡镇: pieces of one place. */
function findPlacePart(bare: string): ColumnTarget | undefined {
  const match =
    /^(籍贯|出生地|牺牲地点?|安葬地点?)[-_/]?(?:所在)?(?:省|市|州|地区|地市|区|县|区县|县区|县市区|市县|乡|镇|乡镇|街道|村|社区|组|村组|省市|省市区|详细地址|详址|其他)+$/u.exec(
      bare,
    );
  const key = placeStems[match?.[1] ?? ''];
  return key === undefined ? undefined : { kind: 'part', key, part: 'text' };
}

/** What a choice of the staff means: `name`, `born.year`, `kept`, or the words of `headings.csv`; undefined for others. */
export function findChosenTarget(choice: string, schema: TableSchema): ColumnTarget | undefined {
  if (choice === 'kept' || choice === 'left-out' || choice === 'district') return { kind: choice };
  const [key = '', part] = choice.split('.');
  if (!Object.hasOwn(schema.columns, key)) return findWrittenTarget(choice, schema);
  if (part === undefined) return { kind: 'column', key };
  if (part === 'year' || part === 'month' || part === 'day' || part === 'text') {
    return { kind: 'part', key, part };
  }
  return undefined;
}
