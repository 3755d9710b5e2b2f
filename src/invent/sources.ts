import { sourcesTable, type SourceRow } from '../domain/tables.ts';
import { toEmptyRow } from './empty-row.ts';

/** The source every invented row rests on. */
export const inventedSourceId = 'invented';

/** Three more, so that marks and contradicting statements can be seen. */
export const otherSourceIds = ['invented-roll', 'invented-chronicle', 'invented-stele'] as const;

export function listInventedSources(): SourceRow[] {
  const empty = toEmptyRow(sourcesTable);
  return [
    { ...empty, id: inventedSourceId, title: '虚构数据，由程序生成', tier: '其他', note: '不是任何人的记载' },
    {
      ...empty,
      id: otherSourceIds[0],
      title: '《虚构县革命烈士英名录》（虚构）',
      publisher: '虚构出版者',
      tier: '其他',
    },
    {
      ...empty,
      id: otherSourceIds[1],
      title: '《虚构县志·人物》（虚构）',
      publisher: '虚构出版者',
      tier: '转载',
    },
    { ...empty, id: otherSourceIds[2], title: '虚构县烈士陵园碑刻抄录（虚构）', tier: '其他' },
  ];
}
