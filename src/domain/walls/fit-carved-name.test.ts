import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import type { Cells } from '../../../tests/support/write-content.ts';
import { fitCarvedName, listMisfits } from './fit-carved-name.ts';
import { indexBearers } from './name-bearers.ts';

const roll: Cells[] = [
  { id: 'p-1', name: '刘玉峰', otherNames: '化名:刘青山' },
  { id: 'p-2', name: '王德', otherNames: '原名:王德胜' },
  { id: 'p-3', name: '王 德' },
  { id: 'p-4', name: '陈□林' },
  { id: 'p-5', name: '张国华', traditional: '張國華' },
  { id: 'p-6', name: '张国栋', otherNames: '又名:张国华' },
  { id: 'p-7', name: '李四' },
];

function tellFit(carved: string, person = ''): string {
  const archive = archiveOf({
    roll,
    walls: [{ sheet: 'yuan', panel: '1', column: '1', line: '1', carved, person }],
  });
  const [name] = archive.walls.all;
  if (name === undefined) throw new Error('There is one row.');
  const found = fitCarvedName(name, {
    bearers: indexBearers(archive.people),
    findPerson: (id) => archive.findPerson(id),
  });
  switch (found.kind) {
    case 'linked':
      return `linked ${found.person.id}`;
    case 'shared':
      return `shared ${found.people.map(({ id }) => id).join(' ')}`;
    case 'may-be-one':
      return `one ${found.bearer.person.id} by ${found.bearer.by}`;
    case 'may-be-several':
      return `several ${found.bearers.map(({ person, by }) => `${person.id}/${by}`).join(' ')}`;
    case 'fits-none':
    case 'unreadable':
      return found.kind;
  }
}

describe('whom a carved name is', () => {
  it.each([
    ['what the registrar says, whatever is carved', '无关之名', 'p-7', 'linked p-7'],
    ['open between those the registrar names', '王德', 'p-2;p-3', 'shared p-2 p-3'],
    ['asked of the roll where the id is nobody’s', '李四', 'p-zzzz', 'one p-7 by name'],
    ['perhaps one person, written in the other script', '劉玉峰', '', 'one p-1 by name'],
    ['perhaps one person, written with a variant', '刘玉峯', '', 'one p-1 by name'],
    ['perhaps one person, by another name', '刘青山', '', 'one p-1 by other'],
    ['perhaps several: the space in a short name is none', '王德', '', 'several p-2/name p-3/name'],
    ['perhaps several, each by the name that fits', '張國華', '', 'several p-6/other p-5/name'],
    ['perhaps one: □ is any one character', '刘□峰', '', 'one p-1 by name'],
    ['perhaps one where the roll has the □', '陈树林', '', 'one p-4 by name'],
    ['perhaps one where both have it and the rest agrees', '陈林□', '', 'one p-4 by name'],
    ['nobody of the roll where both have it and the rest differs', '李林□', '', 'fits-none'],
    ['nobody of the roll: □ is one character, not two', '刘□', '', 'fits-none'],
    ['nobody of the roll', '赵无人', '', 'fits-none'],
    ['not to be told where nothing can be read', '□□□', '', 'unreadable'],
    ['the same with the transcriber’s signs', '刘〔玉〕峰[?]', '', 'one p-1 by name'],
  ])('is %s: %s', (_, carved, person, expected) => {
    expect(tellFit(carved, person)).toBe(expected);
  });
});

describe('a carving that is none of the linked person’s names', () => {
  const misfits = (carved: string, person: string): string[] => {
    const archive = archiveOf({ roll, walls: [{ sheet: 'yuan', carved, person }] });
    return archive.walls.all.flatMap((name) => listMisfits(name, archive)).map(({ id }) => id);
  };

  it('is told apart from another writing, another name and a worn stone', () => {
    expect(misfits('刘玉锋', 'p-1')).toEqual(['p-1']);
    expect(misfits('劉玉峯', 'p-1')).toEqual([]);
    expect(misfits('刘青山', 'p-1')).toEqual([]);
    expect(misfits('刘□□', 'p-1')).toEqual([]);
    expect(misfits('□□□', 'p-1')).toEqual([]);
    expect(misfits('王德', 'p-2;p-7')).toEqual(['p-7']);
  });
});
