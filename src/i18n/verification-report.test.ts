import { describe, expect, it } from 'vitest';
import { archiveOf, inventedSource } from '../../tests/support/archive-of.ts';
import { verifyFacility } from '../domain/verification/verify-facility.ts';
import { toFacilityEvidence } from '../views/verification/facility-evidence.ts';
import { toAlignedLines } from './aligned-columns.ts';
import { writeVerificationJson, writeVerificationReport } from './verification-report.ts';

const archive = archiveOf({
  sources: [inventedSource],
  facilities: [
    { id: 'a', name: '甲', kind: '革命旧址', level: '市级', district: '500101', sourceIds: 'invented' },
    { id: 'b', name: '乙', kind: '烈士墓', district: '500101', sourceIds: 'invented', buriedTotal: '5' },
  ],
  graves: [
    { sheet: 'b', id: 'g-1', state: '无名墓' },
    { sheet: 'b', id: 'g-2', state: '合葬墓', peopleCount: '约3人' },
  ],
  walls: [],
});
const verified = archive.facilities.map((facility) => ({
  facility,
  verification: verifyFacility(toFacilityEvidence(archive, facility), '2026-11-27'),
}));

describe('the report of the verification', () => {
  it('names each facility with what is to be seen to, and sums up', () => {
    const report = writeVerificationReport(verified, '2026-11-27');
    expect(report).toContain('甲，a，革命旧址，市级，未复核；必有的栏4/12');
    expect(report).toContain('类型“革命旧址”不在办法第2条列出的九类之内');
    expect(report).toContain('写了市级，没有批准机关、批准日期、批准文号');
    expect(report).toContain('类型在九类之外：1处');
    expect(report).toContain('经两人复核的：0/2处');
    expect(report).not.toMatch(/undefined|\[object|NaN/u);
  });

  it('has the same for machines', () => {
    const json = JSON.parse(writeVerificationJson(verified, '2026-11-27'));
    expect(json).toMatchObject({ today: '2026-11-27', total: 2 });
    expect(json.facilities[0]).toMatchObject({
      id: 'a',
      core: { filled: 4, asked: 12 },
      check: { kind: 'unchecked' },
    });
    expect(json.facilities[0].findings[0].message).toMatch(/^必有的栏缺：/u);
    expect(json.fields).toContainEqual({
      key: 'name',
      label: '名称',
      requirement: 'core',
      asked: 2,
      filled: 2,
      citedOwn: 0,
      citedRow: 2,
      weak: 2,
      checked: 0,
    });
  });
});

describe('columns for a terminal', () => {
  it('stand under each other, Chinese characters being two wide', () => {
    expect(
      toAlignedLines([
        ['栏名', '数'],
        ['a', '10'],
        ['“某”', ''],
      ]),
    ).toEqual(['栏名    数', 'a       10', '“某”']);
  });
});
