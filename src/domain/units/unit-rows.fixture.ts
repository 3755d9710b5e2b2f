import type { UnitRow } from '../tables.ts';

type Line = readonly [id: string, name: string, otherNames?: string, parent?: string, equivalents?: string];

/** Rows of 单位表, as far as the tests need them. */
const lines: readonly Line[] = [
  ['cpv', '中国人民志愿军', '志愿军;CPV'],
  ['cpv-15', '中国人民志愿军第15军', '志愿军十五军;15军', 'cpv'],
  ['cpv-15-29', '中国人民志愿军第15军第29师', '15军29师', 'cpv-15', '人民解放军第10军第29师（1949年）'],
  ['cpv-15-29-87', '中国人民志愿军第15军第29师第87团', '29师87团', 'cpv-15-29'],
  ['cpv-15-29-87-9', '中国人民志愿军第15军第29师第87团第3营第9连', '87团9连;剿匪先锋连', 'cpv-15-29-87'],
  ['cpv-12', '中国人民志愿军第12军', '志愿军十二军', 'cpv'],
  ['red-4-army', '中国工农红军第四军', '红四军;红4军;朱毛红军'],
  ['red-3-corps', '中国工农红军第三军团（红三军团）', '红3军团'],
  ['red-3-corps-4', '红三军团第四师', '红四师', 'red-3-corps'],
  ['red-3-army', '中国工农红军第三军（红三军）', '红3军'],
  ['red-2-corps', '中国工农红军第二军团（红二军团）', '红2军团', '', '红三军'],
  ['nra-20-army', '国民革命军第20军（杨森部）', '第二十军'],
  ['chuandong-guerrilla', '川东游击纵队', ''],
  ['fengdawu', '川东游击纵队奉大巫支队', '奉大巫起义队伍', 'chuandong-guerrilla'],
];

export function toUnitRow([id, name, otherNames = '', parent = '', equivalents = '']: Line): UnitRow {
  return { id, name, otherNames, period: '', parent, equivalents, people: '', note: '', sourceIds: '' };
}

export const unitRows: readonly UnitRow[] = lines.map(toUnitRow);
