import type { FuzzyDate } from '../dates/fuzzy-date.ts';
import { readDate } from '../dates/read-date.ts';
import { splitList, type Row, type RowPlace } from '../table.ts';
import type { certificatesTable } from '../registrar-tables.ts';
import {
  certificateKinds,
  certificateStates,
  findWord,
  type CertificateKind,
  type CertificateState,
} from '../words.ts';

/** One certificate given for a martyr. Who holds it is known at the desk only. Empty text means the table does not say. */
export interface Certificate {
  personId: string;
  kind: CertificateKind;
  number: string;
  issuer: string;
  issued: FuzzyDate;
  state: CertificateState;
  sourceIds: string[];
  note: string;
  place: RowPlace;
}

/** Never fails: a word that is not in its list reads as 其他 or 不详 here, and is named by the check. */
export function toCertificate(row: Row<typeof certificatesTable>, place: RowPlace): Certificate {
  return {
    personId: row.person,
    kind: findWord(certificateKinds, row.kind) ?? '其他',
    number: row.number,
    issuer: row.issuer,
    issued: readDate(row.issued),
    state: findWord(certificateStates, row.state) ?? '不详',
    sourceIds: splitList(row.sourceIds),
    note: row.note,
    place,
  };
}
