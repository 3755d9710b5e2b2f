import { mediaAddWords } from '../../i18n/media-add.ts';
import type { MediaSheetFault } from '../../media/intake/media-sheet.ts';
import type { IntakeResult, Stop } from '../../media/intake/outcome.ts';

const words = mediaAddWords.stops;

/** Why a run ended early, what was saved all the same, and what to do. */
export function describeStop(
  stop: Stop,
  { table, given, result }: { table: string; given: number; result: IntakeResult },
): string {
  const left = given - result.outcomes.length;
  const parts = [reasonOf(stop, table, left)];
  if (stop.kind !== 'asked' && result.outcomes.length > 0 && left > 0) parts.push(words.unseen(left));
  if (result.unwritten > 0) parts.push(words.unwritten(result.unwritten));
  return parts.join('');
}

function reasonOf(stop: Stop, table: string, left: number): string {
  switch (stop.kind) {
    case 'asked':
      return words.asked(left);
    case 'busy':
      return words.busy(stop.host, stop.process, stop.file);
    case 'no-folder':
      return words.noFolder(stop.directory);
    case 'elsewhere':
      return words.elsewhere(stop.directory);
    case 'table':
      return describeFault(stop.fault, table);
    case 'disk':
      return `${words.disk[stop.reason]}${stop.reason === 'full' ? '' : words.detail(stop.detail)}`;
  }
}

export function describeFault(fault: MediaSheetFault, table: string): string {
  switch (fault.kind) {
    case 'not-utf8':
    case 'no-id-column':
      return words.table[fault.kind](table);
    case 'quotes':
    case 'too-long':
      return words.table[fault.kind](table, fault.row);
  }
}
