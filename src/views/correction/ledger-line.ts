import type { Archive } from '../../archive/archive.ts';
import type { Correction } from '../../domain/records/records.ts';
import { ledgerWords as words } from '../../i18n/ledger.ts';
import { links } from '../../site.ts';
import { toCorrectionLine, type CorrectionLine } from '../correction-line.ts';
import { entryAddress } from './ledger-addresses.ts';

/** An entry on the pages of the ledger: with the address by which it is cited, and what it rests on. */
export interface LedgerLine extends CorrectionLine {
  href: string;
  evidence: { title: string; href: string }[];
}

export function toLedgerLine(archive: Archive, correction: Correction): LedgerLine {
  const line = toCorrectionLine(correction);
  const evidence = correction.evidence.flatMap((id) => {
    const source = archive.findSource(id);
    return source === undefined ? [] : [{ title: source.title, href: `${links.sources()}#${id}` }];
  });
  const shown = isWithheld(archive, correction.record)
    ? { ...line, before: '', after: '', said: words.withheld }
    : line;
  return { ...shown, href: entryAddress(archive, correction), evidence };
}

/** Of a picture that is not shown, the ledger tells that something changed and not what. */
export function isWithheld(archive: Archive, record: string): boolean {
  if (archive.media.findShown(record) !== undefined) return false;
  return archive.findMedia(record) !== undefined || /^m-[0-9a-z]+$/u.test(record);
}
