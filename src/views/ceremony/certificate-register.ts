import type { Archive } from '../../archive/archive.ts';
import type { Certificate } from '../../domain/certificates/certificate.ts';
import { formatDate } from '../../domain/dates/format-date.ts';
import { certificateKinds, certificateStates } from '../../domain/words.ts';
import { certificateWords as words } from '../../i18n/certificates.ts';
import { links } from '../../site.ts';
import { countPages, listPageSize, type ListPage } from '../list-pages.ts';
import { toPaging } from '../roll/roll-list.ts';
import { SourceMarks, type SourceEntry } from '../source-marks.ts';

interface CertificateLine {
  /** Undefined where the roll has no such person. */
  href: string | undefined;
  name: string;
  kind: string;
  number: string;
  issuer: string;
  issued: string;
  state: string;
  note: string;
  marks: number[];
}

/** The register of certificates, page by page. */
export interface CertificateRegister {
  page: number;
  sum: string;
  /** How many of each state and kind; none of nought. */
  states: { label: string; count: string }[];
  kinds: { label: string; count: string }[];
  list: ListPage<CertificateLine>;
  sources: SourceEntry[];
  pdf: string | undefined;
}

/** 1, 2 …: the first is there even where nothing is registered. */
export function listCertificatePages({ certificates }: Archive): number[] {
  return Array.from({ length: countPages(certificates.length) }, (_, index) => index + 1);
}

export function toCertificateRegister(archive: Archive, page: number): CertificateRegister {
  const all = listInOrder(archive);
  const marks = new SourceMarks(archive, 'certificates', []);
  const items = all
    .slice((page - 1) * listPageSize, page * listPageSize)
    .map((certificate) => toLine(archive, certificate, marks));
  const { certificates } = archive;
  return {
    page,
    sum: toSum(archive),
    states: countBy(certificateStates, certificates, ({ state }) => state),
    kinds: countBy(certificateKinds, certificates, ({ kind }) => kind),
    list: {
      items,
      total: all.length,
      paging: toPaging(page, countPages(all.length), links.certificates),
    },
    sources: marks.entries,
    pdf: all.length === 0 ? undefined : links.ceremonyPdf(certificatePdfKey),
  };
}

/** The register as a file stands among those of the ceremonies. */
export const certificatePdfKey = 'certificates';

/** In the order of the roll; several certificates of one person in the order of the table. */
export function listInOrder({ certificates, people }: Archive): Certificate[] {
  const places = new Map(people.map(({ id }, index) => [id, index]));
  const placeOf = ({ personId }: Certificate): number => places.get(personId) ?? people.length;
  return certificates.toSorted((a, b) => placeOf(a) - placeOf(b));
}

export function toLine(archive: Archive, certificate: Certificate, marks: SourceMarks): CertificateLine {
  const { personId, kind, number, issuer, issued, state, note } = certificate;
  const person = archive.findPerson(personId);
  return {
    href: person === undefined ? undefined : links.person(personId),
    name: person?.name ?? words.personGone(personId),
    kind,
    number,
    issuer,
    issued: issued.kind === 'unknown' ? '' : formatDate(issued),
    state,
    note,
    marks: marks.mark(certificate.sourceIds),
  };
}

export function toSum({ certificates, people }: Archive): string {
  if (certificates.length === 0) return words.none;
  const known = new Set(certificates.map(({ personId }) => personId));
  const others = people.filter(({ id }) => !known.has(id)).length;
  const [named, rows, rest] = [known.size, certificates.length, others].map((count) =>
    count.toLocaleString('zh-Hans'),
  );
  return words.sum(named ?? '', rows ?? '', rest ?? '');
}

function countBy(
  values: readonly string[],
  certificates: readonly Certificate[],
  labelOf: (certificate: Certificate) => string,
): { label: string; count: string }[] {
  return values.flatMap((label) => {
    const count = certificates.filter((certificate) => labelOf(certificate) === label).length;
    return count === 0 ? [] : [{ label, count: words.pieces(count) }];
  });
}
