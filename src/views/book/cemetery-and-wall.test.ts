import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { layOutWall } from '../../domain/walls/wall-layout.ts';
import { toCemeterySections } from './cemetery-sections.ts';
import { toPlainText } from './text-run.ts';
import { toWallSheets } from './wall-sheets.ts';

const archive = archiveOf({
  facilities: [{ id: 'yuan', name: '示例陵园' }],
  roll: [
    { id: 'p-1', name: '张样' },
    { id: 'p-2', name: '李样', burialFacility: 'yuan' },
  ],
  graves: [
    { id: 'g-1', sheet: 'yuan', plot: '二区', row: '1', number: '1', state: '无名墓', peopleCount: '约3人' },
    { id: 'g-2', sheet: 'yuan', plot: '一区', row: '2', number: '10', carvedNames: '赵样' },
    { id: 'g-3', sheet: 'yuan', plot: '一区', row: '2', number: '9', people: 'p-1', carvedNames: '張样' },
  ],
  walls: [
    { sheet: 'yuan', panel: '1', column: '1', line: '1', carved: '張样' },
    { sheet: 'yuan', panel: '1', column: '2', line: '3', carved: '某某斯基诺夫' },
    { sheet: 'yuan', panel: '2', column: '1', line: '40', carved: '赵□' },
  ],
});

describe('the book of a cemetery', () => {
  const sections = toCemeterySections(archive, 'yuan', ({ id, name }) => ({
    key: id,
    name,
    sign: '',
    runs: [{ text: '条目。' }],
  }));
  const shown = sections.map(({ title, groups }) => [
    title,
    ...groups.flatMap(({ entries }) => entries.map(({ name, runs }) => `${name}：${toPlainText(runs)}`)),
  ]);

  it('goes along the graves, those without a name among them, then names whom no grave is known for', () => {
    expect(shown).toEqual([
      ['一区', '张样：一区2排9号，碑上刻“張样”。条目。', '赵样：一区2排10号。名录里没有这个名字。'],
      ['二区', '无名烈士：二区1排1号，葬者约3人。'],
      ['墓位未详的', '李样：条目。'],
    ]);
  });

  it('lists carved names that the roll does not have', () => {
    const entries = sections.flatMap(({ groups }) => groups.flatMap((group) => group.entries));
    expect(entries.filter(({ isCarvedOnly }) => isCarvedOnly).map(({ name }) => name)).toEqual(['赵样']);
  });
});

describe('the panels of a wall', () => {
  const sheets = toWallSheets(layOutWall(archive.walls.listAt('yuan')), '16开');

  it('keep column and line of every name, and leave blank places blank', () => {
    expect(sheets[0]?.columns).toEqual([
      { number: 1, slots: [{ line: 1, characters: ['張', '样'] }] },
      { number: 2, slots: [{ line: 3, characters: Array.from('某某斯基诺夫') }] },
    ]);
  });

  it('make room for four characters, however long a name is', () => {
    expect(sheets[0]?.room).toBe(4);
  });

  it('go on to another page where a panel is higher than one', () => {
    const second = sheets.filter(({ key }) => key === 'panel-2');
    expect(second.map(({ firstLine, lastLine }) => [firstLine, lastLine])).toEqual([[21, 40]]);
    expect(second[0]?.keys).toEqual(['wall-2-1-40']);
  });
});
