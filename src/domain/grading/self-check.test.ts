import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { toFacilityEvidence } from '../../views/verification/facility-evidence.ts';
import type { FacilityEvidence } from '../verification/facility-evidence.ts';
import { checkCondition } from './check-condition.ts';
import type { RequirementId } from './rung.ts';
import { checkRequirements } from './self-check.ts';

const base = { id: 'yuan', name: '虚构烈士陵园', kind: '烈士陵园', district: '500113' };

function evidenceOf(change: Record<string, string>): FacilityEvidence {
  const archive = archiveOf({ facilities: [{ ...base, ...change }] });
  const [facility] = archive.facilities;
  if (facility === undefined) throw new Error('no facility');
  return toFacilityEvidence(archive, facility);
}
const check = (id: RequirementId, change: Record<string, string> = {}) =>
  checkRequirements(evidenceOf(change)).find((item) => item.id === id);
const labels = (item: ReturnType<typeof check>) =>
  item?.missing.map((missing) => (missing.kind === 'field' ? missing.label : missing.document));

describe('the self-check of what the rules ask', () => {
  it('takes the kind literally, and says that the list of kinds is open', () => {
    expect(check('kind')).toMatchObject({ result: 'met', notes: [] });
    expect(check('kind', { kind: '纪念碑' })?.notes).toEqual([
      { kind: 'official-kind', official: '纪念碑亭' },
    ]);
    expect(check('kind', { kind: '革命旧址' })).toMatchObject({
      result: 'not-met',
      notes: [{ kind: 'kind-list-is-open' }],
    });
  });

  it('is met where keeper, and scope with its document, are filled in', () => {
    expect(check('keeper', { keeper: '某管理处' })?.result).toBe('met');
    expect(check('keeper')?.result).toBe('missing');
    expect(check('scope', { scope: '四至', scopeDocument: '某府发〔2024〕1号' })?.result).toBe('met');
    const half = check('scope', { scope: '四至' });
    expect([half?.result, labels(half)]).toEqual(['missing', ['保护范围文号']]);
  });

  it.each([
    ['met', '免费开放'],
    ['met', '每天9:00-17:00，周一不开放，免票'],
    ['not-met', '购票参观，门票10元'],
    ['not-met', '不免费，收费'],
    ['to-be-judged', '每天9:00-17:00'],
    ['to-be-judged', '陵园免费，展馆收费'],
    ['missing', ''],
  ] as const)('says %s of “%s”', (result, opening) => {
    expect(check('opening', { opening })?.result).toBe(result);
  });

  it('asks for what the form has no column for', () => {
    expect([check('sign')?.result, labels(check('sign'))]).toEqual(['missing', ['sign']]);
    expect(labels(check('registration'))).toEqual(['registration']);
  });

  it('leaves the state of the place to people', () => {
    expect(check('state', { condition: '完好', patrol: '每月一次' })?.result).toBe('to-be-judged');
    expect(check('state')?.result).toBe('missing');
  });

  it('compares the name only where a level is held, and tells of renamings', () => {
    expect(check('name', { level: '未查明' })).toMatchObject({
      result: 'missing',
      notes: [{ kind: 'not-graded' }],
    });
    const held = { level: '区县级', approvalDocument: '某府发〔2024〕1号' };
    expect(check('name', held)).toMatchObject({ result: 'to-be-judged', notes: [{ kind: 'no-renaming' }] });
    expect(check('name', { ...held, chronicle: '2001年5月:更名为今名' })?.notes).toEqual([
      { kind: 'renaming', text: '2001年5月更名为今名' },
    ]);
  });
});

describe('a condition of a level', () => {
  const everything = evidenceOf({
    commemorates: '全国著名的虚构烈士，参加重大战役',
    size: '规模宏大',
    landArea: '100公顷',
    honours: '全国知名',
    heritage: '全国重点文物保护单位',
  });

  it.each([
    '纪念重大事件、战役',
    '纪念著名烈士',
    '位于革命老区且规模较大',
    '纪念知名国际友人',
    '规模较大、基础设施完备',
    '条文里的另一种写法',
  ])('is never decided by the machine: %s', (condition) => {
    expect(checkCondition(condition, everything).result).toBe('to-be-judged');
    expect(checkCondition(condition, evidenceOf({})).result).toBe('missing');
  });

  it('names the columns that bear on it, and what no column holds', () => {
    const item = checkCondition('位于革命老区、民族地区且规模较大', everything);
    expect(item.evidence.map(({ field, text }) => [field.label, text])).toEqual([
      ['规模', '规模宏大'],
      ['占地面积', '100公顷'],
      ['区县', '500113'],
    ]);
    expect(item.missing).toEqual([
      { kind: 'field', label: '建筑面积' },
      { kind: 'document', document: 'old-base-area' },
    ]);
  });
});
