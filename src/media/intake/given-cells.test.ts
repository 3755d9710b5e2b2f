import { expect, it } from 'vitest';
import { readGivenCells } from './given-cells.ts';

const known = {
  ...{ person: (id: string) => id.startsWith('p-'), facility: (id: string) => id === 'yuan' },
  ...{ grave: () => true, event: () => true, source: () => true, original: () => true },
};

it('what the command says of all files fills the columns it means', () => {
  const options = {
    kind: '墓碑',
    person: 'p-1；p-2',
    facility: 'yuan',
    rights: ' 家属授权展示 ',
    volume: '无',
  };
  expect(readGivenCells(options, known)).toEqual({
    kind: 'read',
    cells: { kind: '墓碑', people: 'p-1;p-2', facility: 'yuan', rights: '家属授权展示', volume: '无' },
  });
});

it('all that is wrong with it is told at once', () => {
  const options = { kind: '墓', person: 'p-1;x', facility: 'nowhere', consent: '张三 13800000000' };
  expect(readGivenCells(options, known)).toEqual({
    kind: 'refused',
    faults: [
      { kind: 'word', option: 'kind', value: '墓' },
      { kind: 'id', option: 'person', value: 'x' },
      { kind: 'id', option: 'facility', value: 'nowhere' },
      { kind: 'text', option: 'consent' },
    ],
  });
});
