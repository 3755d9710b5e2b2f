import type { certificatesTable } from '../registrar-tables.ts';
import type { rollTable } from '../tables.ts';
import type { CheckedContent, CheckedRow, CheckedTable, Report } from './checked-content.ts';
import { rowFinding } from './row-finding.ts';

type CertificateRow = CheckedRow<typeof certificatesTable>;
type RollRow = CheckedRow<typeof rollTable>;

/** The register of certificates: numbers, days and states that can't be, and holders, who are living people. */
export function checkCertificates(content: CheckedContent, report: Report): void {
  const { certificates, roll } = content.tables;
  checkHolderColumns(certificates, report);
  if (certificates.rows.length === 0) return;
  const people = new Map(roll.rows.map((row) => [row.cells.id, row]));
  checkNumbers(certificates.rows, report);
  for (const row of certificates.rows) {
    checkState(row, report);
    checkNote(row, report);
    const person = people.get(row.cells.person);
    if (person !== undefined) checkPerson(content, { row, person }, report);
  }
}

const holderHeading = /持证|领证|受领|持有人|保管人/u;

function checkHolderColumns({ sheets }: CheckedTable<typeof certificatesTable>, report: Report): void {
  for (const { sheet } of sheets) {
    for (const heading of sheet.headings) {
      if (!holderHeading.test(heading)) continue;
      const place = { table: 'certificates', file: sheet.file, row: 1, column: heading } as const;
      report({ level: 'error', kind: 'certificate-holder-column', ...place, value: heading });
    }
  }
}

/** One number of one kind by one office stands for one person; a certificate given anew has the same person. */
function checkNumbers(rows: readonly CertificateRow[], report: Report): void {
  const seen = new Map<string, CertificateRow>();
  for (const row of rows) {
    const { number, kind, issuer, person } = row.cells;
    if (number === '') continue;
    const key = [kind, issuer, number].join('\u0000');
    const other = seen.get(key);
    if (other === undefined) seen.set(key, row);
    else if (other.cells.person !== person) {
      const place = { file: other.file, row: other.row };
      const said = {
        level: 'warning',
        kind: 'certificate-number-twice',
        value: number,
        other: place,
      } as const;
      report(rowFinding(row, 'number', said));
    }
  }
}

const givenStates: ReadonlySet<string> = new Set(['已颁发', '已换发', '已补发']);

function checkState(row: CertificateRow, report: Report): void {
  const { state, number, issued, issuer } = row.cells;
  if (state === '待颁发' && issued !== '')
    report(
      rowFinding(row, 'issued', { level: 'warning', kind: 'certificate-pending-issued', value: issued }),
    );
  if (givenStates.has(state) && number === '' && issued === '' && issuer === '')
    report(rowFinding(row, 'state', { level: 'warning', kind: 'certificate-given-undated', value: state }));
}

/** A remark that says who holds the certificate; the value is not repeated, since reports are passed on. */
const holderTold =
  /(?:持证人|领证人|受领人|持有人|保管人)\s*[:：为是]|由其?(?:长|次|三)?(?:子|女|孙|孙女|妻|弟|侄|妹)\S{0,6}(?:领取|持有|保管)/u;

function checkNote(row: CertificateRow, report: Report): void {
  for (const key of ['note', 'issuer'] as const) {
    if (!holderTold.test(row.cells[key])) continue;
    report(rowFinding(row, key, { level: 'error', kind: 'certificate-holder-told' }));
  }
}

/** Kinds given for a martyr by law; the older certificates of soldiers' families had rules of their own. */
const martyrKinds: ReadonlySet<string> = new Set(['烈士光荣证', '烈士证明书', '革命烈士证明书']);

function checkPerson(
  { readDate }: CheckedContent,
  { row, person }: { row: CertificateRow; person: RollRow },
  report: Report,
): void {
  const issued = readDate(row.cells.issued);
  const died = readDate(person.cells.died);
  if (issued.kind === 'known' && died.kind === 'known' && issued.latest < died.earliest) {
    const said = { level: 'warning', kind: 'certificate-before-death', value: row.cells.issued } as const;
    report(rowFinding(row, 'issued', { ...said, detail: person.cells.died }));
  }
  const { recognition } = person.cells;
  if (recognition !== '待核' && recognition !== '未见材料') return;
  if (!martyrKinds.has(row.cells.kind) || row.cells.state === '待颁发') return;
  const said = { level: 'warning', kind: 'certificate-unrecognised', value: person.cells.name } as const;
  report(rowFinding(row, 'person', { ...said, detail: recognition }));
}
