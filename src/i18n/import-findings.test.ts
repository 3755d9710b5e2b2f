import { describe, expect, it } from 'vitest';
import type { ImportFinding } from '../domain/imports/import-finding.ts';
import { importFindingWords } from './import-finding-words.ts';
import { describeImportFinding, writeImportReport } from './import-findings.ts';

const finding: ImportFinding = {
  level: 'error',
  kind: 'cell-error',
  sheet: '某县',
  row: 5,
  column: 'C',
  heading: '牺牲\u3000年月',
  table: 'roll',
  value: '#N/A',
};

describe('what is said of a finding', () => {
  it('is a problem and a remedy for every kind, also where little is known', () => {
    const sparse: ImportFinding = { level: 'error', kind: 'no-rows', sheet: '某县', row: 1 };
    for (const words of Object.values(importFindingWords)) {
      for (const level of ['error', 'warning'] as const) {
        for (const told of [words.problem({ ...sparse, level }), words.remedy({ ...sparse, level })]) {
          expect(told).toMatch(/\p{Script=Han}/u);
          expect(told).not.toMatch(/undefined|。$|！/u);
        }
      }
    }
  });

  it('has the words of the archive’s own rules, for headings of whatever wording', () => {
    const word: ImportFinding = { ...finding, kind: 'word-unknown', heading: '＊性 别', value: '不明' };
    expect(describeImportFinding(word)).toEqual({
      problem: '“不明”不在规定的词里，页面不会显示',
      remedy: '改成这几个词之一：男、女；资料没写就空着',
    });
  });
});

describe('the report of an import', () => {
  it('says by sheet what is wrong where, errors first, and the remedy once for neighbours', () => {
    const report = writeImportReport([
      { level: 'warning', kind: 'row-hidden', sheet: '某县', row: 3 },
      finding,
      { ...finding, row: 6 },
    ]);
    expect(report).toBe(
      [
        '工作表“某县”',
        '  错误  第5行 C列“牺牲\u3000年月”：格子里是 Excel 的出错值 #N/A，原来的内容已经没有了',
        '  错误  第6行 C列“牺牲\u3000年月”：格子里是 Excel 的出错值 #N/A，原来的内容已经没有了',
        '        → 从原件补回来；不知道就空着',
        '  提醒  第3行：这一行是隐藏的，也一并收进来',
        '        → 打开看一看；不要这一行就整行删去',
        '',
        '共 2 处错误、1 处提醒。',
        '有错误时一行也不收；改好以后整份再交。提醒看过就可以收。',
      ].join('\n'),
    );
  });

  it('counts what is the same over and over', () => {
    const many = Array.from({ length: 25 }, (_, index) => ({ ...finding, row: index + 2 }));
    const report = writeImportReport(many);
    expect(report.match(/第\d+行/gu)).toHaveLength(20);
    expect(report).toContain('另有 5 处');
  });

  it('says so where nothing was found', () => {
    expect(writeImportReport([])).toBe('没有发现问题。');
  });
});
