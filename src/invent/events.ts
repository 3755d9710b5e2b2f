import { eventsTable, type EventRow } from '../domain/tables.ts';
import { toEmptyRow } from './empty-row.ts';
import { inventedSourceId } from './sources.ts';

/** What pictures of ceremonies and papers belong to. */
export function listInventedEvents(): EventRow[] {
  return [
    ['invented-event-1', '清明祭扫（虚构）', '2026年4月5日', '松林烈士陵园', '县里各校师生祭扫（虚构）。'],
    ['invented-event-2', '散葬墓迁葬（虚构）', '2019年', '虚构县', '散葬各处的墓迁入陵园（虚构）。'],
    ['invented-event-3', '陵园落成（虚构）', '1986年4月', '松林烈士陵园', '纪念碑揭幕（虚构）。'],
  ].map(([id = '', name = '', date = '', place = '', summary = '']) => ({
    ...toEmptyRow(eventsTable),
    ...{ id, name, date, place, summary },
    sourceIds: inventedSourceId,
  }));
}
