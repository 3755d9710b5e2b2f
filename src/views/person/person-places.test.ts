import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { toPersonPage } from './person-page.ts';

const facility = { kind: '烈士陵园', district: '500113', sourceIds: 'invented' };
const facilities = [
  { ...facility, id: 'yuan', name: '某陵园' },
  { ...facility, id: 'xin', name: '新陵园' },
];
const person = {
  id: 'p-1',
  name: '张样一',
  sourceIds: 'invented',
  burialFacility: 'yuan',
  gravePosition: '一区三排五号',
};
const grave = { sheet: 'yuan', id: 'g-1', plot: '一区', row: '3', number: '5', people: 'p-1' };

describe('where a person lies', () => {
  it('leads to the grave, called as the roll calls it', () => {
    const archive = archiveOf({ facilities, roll: [person], graves: [grave] });
    expect(toPersonPage(archive, 'p-1').places?.graves).toEqual([
      { text: '一区三排五号', href: '/graves/g-1.html', note: '' },
    ]);
  });

  it('is the ledger’s place where the roll gives none', () => {
    const archive = archiveOf({
      facilities,
      roll: [{ ...person, gravePosition: '', burialFacility: '' }],
      graves: [grave],
    });
    expect(toPersonPage(archive, 'p-1').places?.graves[0]?.text).toBe('某陵园一区3排5号墓');
  });

  it('is the present grave first, then the former one and an empty tomb', () => {
    const archive = archiveOf({
      facilities,
      roll: [person],
      graves: [
        { ...grave, id: 'g-0', number: '9' },
        { ...grave, sheet: 'xin' },
        { ...grave, id: 'g-2', state: '衣冠冢', number: '7' },
      ],
      'grave-moves': [{ oldGrave: 'g-0', newGrave: 'g-1', date: '1985年' }],
    });
    expect(toPersonPage(archive, 'p-1').places?.graves.map(({ text, note }) => [text, note])).toEqual([
      ['新陵园一区3排5号墓', ''],
      ['一区3排7号墓', '衣冠冢'],
      ['一区3排9号墓', '原葬'],
    ]);
  });

  it('is a name on a wall too', () => {
    const archive = archiveOf({
      facilities,
      roll: [person],
      walls: [{ sheet: 'yuan', panel: '1', column: '2', line: '3', carved: '张样一', person: 'p-1' }],
    });
    const { places } = toPersonPage(archive, 'p-1');
    expect(places?.graves).toEqual([]);
    expect(places?.walls[0]?.text).toContain('某陵园英名墙，');
    expect(places?.walls[0]?.href).toContain('/facilities/yuan/wall/1.html#');
  });

  it('does not say as a fact what several people of one name may claim', () => {
    const archive = archiveOf({
      facilities,
      roll: [person, { ...person, id: 'p-2' }],
      walls: [
        { sheet: 'yuan', panel: '1', column: '1', line: '1', carved: '张样一', person: 'p-1;p-2' },
        { sheet: 'yuan', panel: '1', column: '1', line: '2', carved: '张□一', person: 'p-1' },
      ],
    });
    expect(toPersonPage(archive, 'p-1').places?.walls.map(({ note }) => note)).toEqual([
      '几位同名的人只有这一处刻名，是谁待核',
      '刻作“张□一”',
    ]);
  });

  it('is left out where no ledger has the person', () => {
    expect(toPersonPage(archiveOf({ facilities, roll: [person] }), 'p-1').places).toBeUndefined();
  });
});
