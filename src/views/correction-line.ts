import { formatDate } from '../domain/dates/format-date.ts';
import type { Correction } from '../domain/records/records.ts';

/** One line of the public ledger of changes. */
export interface CorrectionLine {
  id: string;
  date: string;
  field: string;
  before: string;
  after: string;
  reason: string;
  role: string;
}

export function toCorrectionLine(correction: Correction): CorrectionLine {
  const { id, field, before, after, reason, role } = correction;
  return { id, date: formatDate(correction.date), field, before, after, reason, role };
}
