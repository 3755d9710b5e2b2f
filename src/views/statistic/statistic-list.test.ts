import { expect, it } from 'vitest';
import { archiveOf, inventedSource } from '../../../tests/support/archive-of.ts';
import { toStatisticList } from './statistic-list.ts';

it('a figure keeps its own wording, its date and its source, under the area it is about', () => {
  const { scopes, sources } = toStatisticList(
    archiveOf({
      sources: [inventedSource],
      statistics: [
        {
          id: 'a',
          figure: '墓',
          value: '近1000',
          unit: '座',
          date: '1994年',
          scope: '某区',
          sourceIds: 'invented',
        },
        { id: 'b', figure: '碑', value: '3', unit: '个' },
      ],
    }),
  );
  expect(scopes.map(({ scope, figures }) => [scope, figures[0]?.value, figures[0]?.date])).toEqual([
    ['某区', '近1000座', '1994年'],
    ['范围未详', '3个', '日期未详'],
  ]);
  expect(sources.map(({ number, id }) => [number, id])).toEqual([[1, 'invented']]);
});
