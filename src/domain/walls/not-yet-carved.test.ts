import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import type { Cells } from '../../../tests/support/write-content.ts';
import { listNotYetCarved, type WallBacklog } from './not-yet-carved.ts';

const person = (id: string, name: string, more: Cells = {}): Cells => ({
  id,
  name,
  burialFacility: 'yuan',
  recognition: '已认定',
  ...more,
});

function backlogOf(roll: Cells[], carved: readonly [carved: string, person: string][]): WallBacklog {
  const archive = archiveOf({
    facilities: [
      { id: 'yuan', name: '示例英名墙', kind: '英名墙', district: '500151' },
      { id: 'other', name: '另一处', kind: '英名墙', district: '500120' },
    ],
    roll,
    walls: [
      ...carved.map(([name, id], index) => ({
        sheet: 'yuan',
        panel: '1',
        column: '1',
        line: `${index + 1}`,
        carved: name,
        person: id,
      })),
      { sheet: 'other', panel: '1', column: '1', line: '1', carved: '赵一', person: 'p-1' },
    ],
  });
  const facility = archive.findFacility('yuan');
  if (facility === undefined) throw new Error('The facility is in the table.');
  return listNotYetCarved(archive, facility);
}

const idsOf = (list: WallBacklog['twice'] | WallBacklog['recognised']): string[] =>
  list.map((one) => one.person.id);

describe('the list of names not yet carved', () => {
  it('holds those who belong there by burial or native district, and says why', () => {
    const { recognised } = backlogOf(
      [
        person('p-1', '甲一'),
        person('p-2', '乙二', { burialFacility: '', nativeDistrict: '500151' }),
        person('p-3', '丙三', { nativeDistrict: '500151' }),
        person('p-4', '丁四', { burialFacility: 'other', nativeDistrict: '500120' }),
      ],
      [],
    );
    const reasons = Object.fromEntries(recognised.map((one) => [one.person.id, one.reasons]));
    expect(reasons).toEqual({ 'p-1': ['buried'], 'p-2': ['native'], 'p-3': ['buried', 'native'] });
  });

  it('says apart who is recognised and who is not', () => {
    const { recognised, unrecognised } = backlogOf(
      [
        person('p-1', '甲一'),
        person('p-2', '乙二', { recognition: '待核' }),
        person('p-3', '丙三', { recognition: '' }),
      ],
      [],
    );
    expect(idsOf(recognised)).toEqual(['p-1']);
    expect(idsOf(unrecognised).sort()).toEqual(['p-2', 'p-3']);
  });

  it('leaves out who is on a line of this wall, and not who is on another wall only', () => {
    const { recognised } = backlogOf([person('p-1', '赵一'), person('p-2', '乙二')], [['乙二', 'p-2']]);
    expect(idsOf(recognised)).toEqual(['p-1']);
  });

  it('keeps apart who bears a name that is carved without a link, or with a link to several', () => {
    const backlog = backlogOf(
      [
        person('p-1', '孙德胜'),
        person('p-2', '吴明', { recognition: '待核' }),
        person('p-3', '周平'),
        person('p-4', '周平'),
      ],
      [
        ['孫德勝', ''],
        ['吴□', ''],
        ['周平', 'p-3;p-4'],
      ],
    );
    expect(backlog.recognised).toEqual([]);
    expect(backlog.unrecognised).toEqual([]);
    const lines = Object.fromEntries(
      backlog.unsettled.map((one) => [one.person.id, one.names.map(({ line }) => line)]),
    );
    expect(lines).toEqual({ 'p-1': ['1'], 'p-2': ['2'], 'p-3': ['3'], 'p-4': ['3'] });
  });

  it('names who stands on the wall twice, and whose line carries none of the person’s names', () => {
    const { twice, misfits } = backlogOf(
      [person('p-1', '郑大江'), person('p-2', '钱小河'), person('p-3', '冯平'), person('p-4', '冯平')],
      [
        ['郑大江', 'p-1'],
        ['郑大江', 'p-1'],
        ['钱小禾', 'p-2'],
        ['冯平', 'p-3;p-4'],
        ['冯平', 'p-3;p-4'],
      ],
    );
    expect(idsOf(twice)).toEqual(['p-1']);
    expect(misfits.map((one) => [one.person.id, one.names.map(({ carved }) => carved)])).toEqual([
      ['p-2', ['钱小禾']],
    ]);
  });
});
