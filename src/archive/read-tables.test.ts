import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { removeJournal, writeJournal } from '../files/switch-journal.ts';
import { forEachBatch } from './read-sheet.ts';
import { readSheets, rowsOf } from './read-tables.ts';

const content = mkdtempSync(path.join(tmpdir(), 'tables-'));
afterAll(() => rmSync(content, { recursive: true, force: true }));

it('while tables are switched as one, readers see all of the old ones and none of the new', async () => {
  for (const folder of ['roll', '.switch']) mkdirSync(path.join(content, folder));
  writeFileSync(path.join(content, 'roll/500106.csv'), '编号,姓名\np-2,新名\n');
  writeFileSync(path.join(content, 'roll/500107.csv'), '编号,姓名\np-3,新人\n');
  writeFileSync(path.join(content, 'events.csv'), '编号,名称\ne-1,起义\n');
  writeFileSync(path.join(content, '.switch/old-0'), '编号,姓名\np-1,旧名\n');
  writeFileSync(path.join(content, '.switch/old-1'), '编号,地名\n');
  await writeJournal(content, [
    { file: 'roll/500106.csv', oldCopy: 'old-0', newHash: '0' },
    { file: 'roll/500107.csv', oldCopy: undefined, newHash: '0' },
    { file: 'places.csv', oldCopy: 'old-1', newHash: undefined },
  ]);
  const names = () => rowsOf(readSheets(content), 'roll').map(({ cells }) => cells.name);
  expect(names()).toEqual(['旧名']);
  expect(readSheets(content).places).toHaveLength(1);
  expect(rowsOf(readSheets(content), 'events')).toHaveLength(1);
  const batches: string[] = [];
  forEachBatch(content, 'roll/500106.csv', ({ records }) => batches.push(records.join()));
  expect(batches).toEqual(['p-1,旧名,']);

  await removeJournal(content);
  expect(names()).toEqual(['新名', '新人']);
  expect(readSheets(content).places).toEqual([]);
});
