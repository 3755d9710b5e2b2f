import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeContent, type Cells } from '../../../../tests/support/write-content.ts';

/** Writes a small content folder: a cemetery of three graves and the custodians given. */
export function writeRoster(custodians: readonly Cells[], folder = newFolder()): string {
  const grave = { sheet: 'hill', state: '有名墓', plot: '一区', row: '1', sourceIds: 'invented' };
  const patrol = { sheet: 'hill', kind: '巡查' };
  return writeContent(folder, {
    tables: {
      facilities: [{ id: 'hill', name: '松林烈士陵园（虚构）', kind: '烈士陵园' }],
      graves: ['1', '2', '3'].map((number) => ({ ...grave, id: `g-${number}`, number })),
      upkeep: [
        { ...patrol, record: 'hill', date: '2026年11月20日' },
        { ...patrol, record: 'g-1', date: '2026年1月1日' },
        { ...patrol, record: 'g-2', date: '2026年11月1日' },
      ],
      custodians,
    },
  });
}

function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'mingji-roster-'));
}

export const keeperOfHill = {
  id: 'keeper-hill',
  records: 'hill',
  role: '陵园管理员',
  from: '2025年1月1日',
  everyDays: '30',
};
export const keeperOfGraves = {
  id: 'keeper-graves',
  records: 'g-1;g-2;g-3',
  role: '村管护员',
  employer: '虚构村',
  from: '2026年1月1日',
  everyDays: '90',
};
export const formerKeeper = {
  id: 'keeper-former',
  records: 'hill',
  role: '陵园管理员',
  from: '2020年1月1日',
  until: '2024年12月31日',
};
