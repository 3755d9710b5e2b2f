import { formatDate } from '../domain/dates/format-date.ts';
import { recordFates, wholeFile, wholeRecord } from '../domain/ledger/record-change.ts';
import type { Correction } from '../domain/records/records.ts';
import { ledgerWords as words } from '../i18n/ledger.ts';

/** One line of the public ledger of changes. */
export interface CorrectionLine {
  id: string;
  date: string;
  field: string;
  before: string;
  after: string;
  /** What is said in place of old and new value, where these are no values of a field. */
  said?: string;
  reason: string;
  role: string;
  /** The record was added: there is nothing else to tell of it yet. */
  isNew?: true;
}

export function toCorrectionLine(correction: Correction): CorrectionLine {
  const { id, field, before, after, reason, role } = correction;
  const said = toSaid(correction);
  return {
    id,
    date: formatDate(correction.date),
    field: field === wholeFile ? toProse(correction.record) : field,
    before,
    after,
    ...(said === undefined ? {} : { said }),
    reason,
    role,
    ...(field === wholeRecord && after === recordFates.added ? { isNew: true } : {}),
  };
}

function toProse(file: string): string {
  if (file.startsWith('stories/')) return words.prose.story;
  if (!file.startsWith('facilities/')) return wholeFile;
  return file.endsWith('.geojson') ? words.prose.plan : words.prose.history;
}

/** Characters of a checksum that tell one text from the other. */
const shownHash = 8;

function toSaid({ field, before, after }: Correction): string | undefined {
  if (field === wholeRecord) {
    if (after === recordFates.added) return words.joined;
    return after === recordFates.withdrawn ? words.withdrawn : after;
  }
  if (field !== wholeFile) return undefined;
  if (before === '') return words.written;
  return after === ''
    ? words.removed
    : words.rewritten(before.slice(0, shownHash), after.slice(0, shownHash));
}
