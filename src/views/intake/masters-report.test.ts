import { expect, it } from 'vitest';
import type { MastersFound } from '../../media/masters/check-masters.ts';
import { writeMastersReport, type MastersReport } from './write-masters-report.ts';

const nothing: MastersFound = {
  ...{ sound: 3, missing: [], changed: [], unlisted: [], outside: [], rowless: [], forgotten: [] },
  ...{ unreadLines: [], hashes: new Map() },
};
const report = (found: Partial<MastersFound> = {}, others: Partial<MastersReport> = {}) =>
  writeMastersReport({
    ...{ found: { ...nothing, ...found }, all: 3, repeated: [], alike: [] },
    ...{ directory: '/masters', manifest: 'manifest-sha256.txt', isQuick: false, isWhole: false },
    ...others,
  });
const one = (number: number) => ({ file: `m-${number}.jpg`, id: `m-${number}`, row: number + 1 });

it('masters that are all as they should be take one line', () => {
  expect(report()).toBe('母本 3 件，都在，与清单一致。');
});

it('each that is missing or changed is named with its row, and what to do', () => {
  const text = report({
    sound: 1,
    missing: [{ ...one(1), isListed: true }],
    changed: [{ ...one(2), found: 'ff' }],
  });
  expect(text).toContain(
    '不见了 1 件：\n  m-1.jpg（m-1，表格第 2 行）\n  → 请接好母本库的硬盘，或从备份里找回，照原名放回 /masters；',
  );
  expect(text).toContain('与清单不一样 1 件：\n  m-2.jpg（m-2，表格第 3 行）\n  → 可能损坏');
});

it('a look at sizes and times alone says that it was one', () => {
  expect(report({}, { isQuick: true })).toContain('没有逐字节核对');
});

it('many of a sort are cut short unless all were asked for', () => {
  const missing = Array.from({ length: 30 }, (_, number) => ({ ...one(number), isListed: true }));
  expect(report({ missing }).split('\n').length).toBeLessThan(15);
  expect(report({ missing })).toContain('另有 22 处');
  expect(report({ missing }, { isWhole: true })).toContain('m-29.jpg');
});
