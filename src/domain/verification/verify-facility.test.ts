import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { toFacilityEvidence } from '../../views/verification/facility-evidence.ts';
import { tallyFacility, tallyFields } from './completeness.ts';
import { verifyFacility } from './verify-facility.ts';

const sources = [
  { id: 's-good', title: '虚构公报', tier: '官方' },
  { id: 's-weak', title: '虚构词条', tier: '百科' },
  { id: 'general-knowledge', title: '一般知识', tier: '一般知识' },
];
/** A form with which the verification has nothing to find but what is not filled in. */
const base = { id: 'yuan', name: '虚构烈士陵园', kind: '烈士陵园', district: '500113', sourceIds: 's-good' };
const checked = { filledBy: '岗1', filledOn: '2024年1月1日', checkedBy: '岗2', checkedOn: '2024年1月5日' };

type Rows = Parameters<typeof archiveOf>[0];

function verify(change: Record<string, string>, rows: Rows = {}, today?: string) {
  const archive = archiveOf({ sources, ...rows, facilities: [{ ...base, ...change }] });
  const [facility] = archive.facilities;
  if (facility === undefined) throw new Error('no facility');
  return verifyFacility(toFacilityEvidence(archive, facility), today);
}
const kindsOf = ({ findings }: ReturnType<typeof verify>) => findings.map(({ kind }) => kind);
const stateOf = ({ fields }: ReturnType<typeof verify>, label: string) =>
  fields.find(({ field }) => field.label === label);

describe('what is filled in', () => {
  it('is what says something: 不详 and 未查明 don’t, 无 does', () => {
    const verified = verify({ level: '未查明', built: '不详', accessibility: '无' });
    expect(stateOf(verified, '保护级别')?.text).toBe('');
    expect(stateOf(verified, '建设年代')?.text).toBe('');
    expect(stateOf(verified, '无障碍')?.text).toBe('无');
  });

  it('counts an ungraded facility as one whose level is known', () => {
    expect(stateOf(verify({ level: '未定级' }), '保护级别')?.text).toBe('未定级');
  });

  it('is asked for by what the facility is', () => {
    const wall = verify({ kind: '英名墙' });
    expect(stateOf(wall, '英名墙人数')?.isAsked).toBe(true);
    expect(stateOf(wall, '安葬总数')?.isAsked).toBe(false);
    expect(stateOf(verify({ kind: '纪念碑' }), '碑体尺寸')?.isAsked).toBe(true);
    expect(stateOf(verify({}), '碑体尺寸')?.isAsked).toBe(false);
    expect(stateOf(verify({ steleSize: '高3米' }), '碑体尺寸')?.isAsked).toBe(true);
  });

  it('is listed as missing where every facility has to have it', () => {
    expect(verify({ address: '某地', keeper: '某处' }).findings[0]).toEqual({
      kind: 'core-missing',
      fields: ['保护级别', '坐标', '保护范围', '建设年代', '纪念对象', '开放', '现状评估'],
    });
  });
});

describe('what a field rests on', () => {
  const citation = { record: 'yuan', field: '地址', sourceId: 's-weak', adopted: '是' };

  it('is the citation of the field, else the sources of the row', () => {
    const verified = verify({ address: '某地' }, { citations: [citation] });
    expect(stateOf(verified, '地址')?.support).toMatchObject({ basis: 'own', tier: '百科' });
    expect(stateOf(verified, '名称')?.support).toMatchObject({ basis: 'row', tier: '官方' });
    expect(verified.findings).toContainEqual({ kind: 'weak-source', fields: ['地址'] });
  });

  it('is not a citation that was not adopted', () => {
    const verified = verify({ address: '某地' }, { citations: [{ ...citation, adopted: '否' }] });
    expect(stateOf(verified, '地址')?.support?.basis).toBe('row');
  });

  it('tells general knowledge from weak sources, and both from none', () => {
    const general = [{ ...citation, sourceId: 'general-knowledge' }];
    const verified = verify({ address: '某地' }, { citations: general });
    expect(verified.findings).toContainEqual({ kind: 'general-knowledge', fields: ['地址'] });
    expect(kindsOf(verified)).not.toContain('weak-source');
    expect(verify({ sourceIds: '' }).findings).toContainEqual({
      kind: 'unsourced',
      fields: ['名称', '类型', '区县'],
    });
  });
});

describe('findings of the form', () => {
  it('name kinds outside the nine of the measures', () => {
    expect(verify({ kind: '革命旧址' }).findings).toContainEqual({
      kind: 'outside-official-kinds',
      facilityKind: '革命旧址',
    });
    expect(kindsOf(verify({ kind: '纪念碑' }))).not.toContain('outside-official-kinds');
  });

  it('name a level without its document', () => {
    expect(verify({ level: '区县级', approvedBy: '某区人民政府' }).findings).toContainEqual({
      kind: 'level-without-document',
      level: '区县级',
      fields: ['批准日期', '批准文号'],
    });
    expect(kindsOf(verify({ level: '未定级' }))).not.toContain('level-without-document');
  });

  it('name a scope without its document, and a position that is not explained', () => {
    const at = { latitude: '29.5', longitude: '106.5', datum: '不详', positionMeans: '测绘' };
    const verified = verify({ scope: '四至', ...at });
    expect(kindsOf(verified)).toContain('scope-without-document');
    expect(verified.findings).toContainEqual({
      kind: 'coordinates-unexplained',
      fields: ['坐标系', '坐标精度'],
    });
  });

  it('compare the numbers with the ledger and the wall, where there are such sheets', () => {
    const graves = [{ sheet: 'yuan', id: 'g-1', state: '无名墓' }];
    const walls = [{ sheet: 'yuan', carved: '张样甲' }];
    const verified = verify({ buriedTotal: '2', buriedUnnamed: '1', wallNames: '3' }, { graves, walls });
    expect(verified.findings.filter(({ kind }) => kind === 'count-disagrees')).toEqual([
      {
        kind: 'count-disagrees',
        field: '安葬总数',
        stated: 2,
        counted: { least: 1, most: 1 },
        ledger: 'graves',
      },
      {
        kind: 'count-disagrees',
        field: '英名墙人数',
        stated: 3,
        counted: { least: 1, most: 1 },
        ledger: 'walls',
      },
    ]);
    expect(kindsOf(verify({ buriedTotal: '2' }))).not.toContain('count-disagrees');
  });
});

describe('a check by two people', () => {
  it('holds for what is filled in, until it is corrected', () => {
    const corrections = [
      { id: 'c-1', date: '2024年1月6日', record: 'yuan', field: '名称', reason: '样例' },
      { id: 'c-2', date: '2023年1月1日', record: 'yuan', field: '类型', reason: '样例' },
    ];
    const verified = verify(checked, { corrections });
    expect(stateOf(verified, '类型')?.isChecked).toBe(true);
    expect(stateOf(verified, '名称')?.isChecked).toBe(false);
    expect(stateOf(verified, '地址')?.isChecked).toBe(false);
    expect(verified.findings).toContainEqual({ kind: 'changed-since-check', fields: ['名称'] });
  });

  it('is old after two years, by the day that is given', () => {
    expect(kindsOf(verify(checked, {}, '2026-01-05'))).not.toContain('check-old');
    expect(kindsOf(verify(checked, {}, '2026-01-06'))).toContain('check-old');
    expect(kindsOf(verify(checked))).not.toContain('check-old');
  });

  it('that does not count verifies nothing', () => {
    const verified = verify({ ...checked, checkedBy: '岗1' });
    expect(verified.findings).toContainEqual({ kind: 'check-not-counted', faults: ['same-person'] });
    expect(verified.fields.some(({ isChecked }) => isChecked)).toBe(false);
    expect(kindsOf(verify({}))).toContain('unchecked');
  });
});

describe('the tally', () => {
  it('of a facility leaves out what is only told where there is something to tell', () => {
    const plain = tallyFacility(verify({}));
    expect(tallyFacility(verify({ otherNames: '别名', honours: '荣誉' }))).toEqual(plain);
    expect(plain.core).toEqual({ filled: 3, asked: 12 });
  });

  it('of a field counts who is asked, filled, sourced and checked', () => {
    const tallies = tallyFields([verify({ address: '甲地', ...checked }), verify({ sourceIds: 's-weak' })]);
    const tally = (label: string) => tallies.find(({ field }) => field.label === label);
    expect(tally('名称')).toMatchObject({
      asked: 2,
      filled: 2,
      citedOwn: 0,
      citedRow: 2,
      weak: 1,
      checked: 1,
    });
    expect(tally('地址')).toMatchObject({ asked: 2, filled: 1, checked: 1 });
    expect(tally('英名墙人数')).toMatchObject({ asked: 0, filled: 0 });
  });
});
