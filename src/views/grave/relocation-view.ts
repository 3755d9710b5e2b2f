import type { Archive } from '../../archive/archive.ts';
import { formatDate } from '../../domain/dates/format-date.ts';
import type { Grave } from '../../domain/graves/grave.ts';
import type { GraveMove, MoveEnd } from '../../domain/graves/grave-move.ts';
import { toRelocationChain, type RestingPlace } from '../../domain/graves/relocation-chain.ts';
import { graveWords as words } from '../../i18n/graves.ts';
import { links } from '../../site.ts';
import type { SourceMarks } from '../source-marks.ts';
import { toGraveAddress } from './grave-names.ts';

/** One end of a move. */
export interface RelocationEnd {
  text: string;
  href?: string;
  /** The grave whose page this is. */
  isThis: boolean;
}

export interface RelocationLine {
  date: string;
  from: RelocationEnd;
  to: RelocationEnd;
  document: string;
  /** 是, 否 or 未详; never who. */
  consent: string;
  note: string;
  marks: number[];
}

/** Said at the head of the page of a grave that was left. */
export interface MovedNotice {
  text: string;
  ends: RelocationEnd[];
}

export interface RelocationView {
  lines: RelocationLine[];
  notice: MovedNotice | undefined;
}

export function toRelocationView(grave: Grave, archive: Archive, marks: SourceMarks): RelocationView {
  const { moves, now } = toRelocationChain(grave.id, archive.graves);
  return {
    lines: moves.map((move) => toLine(move, { grave, archive, marks })),
    notice: toNotice(grave, now, archive),
  };
}

function toLine(
  move: GraveMove,
  { grave, archive, marks }: { grave: Grave; archive: Archive; marks: SourceMarks },
): RelocationLine {
  return {
    date: formatDate(move.date),
    from: toEnd(move.from, grave, archive),
    to: toEnd(move.to, grave, archive),
    document: move.document,
    consent: words.consents[move.kinConsent ?? '未详'],
    note: move.note,
    marks: marks.mark(move.sourceIds),
  };
}

function toEnd(end: MoveEnd, grave: Grave, archive: Archive): RelocationEnd {
  const other = end.graveId === undefined ? undefined : archive.graves.findGrave(end.graveId);
  if (other === undefined) {
    return { text: end.text === '' ? words.elsewhereUnknown : end.text, isThis: false };
  }
  const isThis = other.id === grave.id;
  return {
    text: toGraveAddress(other, archive, isThis ? grave.facilityId : undefined),
    ...(isThis ? {} : { href: links.grave(other.id) }),
    isThis,
  };
}

function toNotice(grave: Grave, now: RestingPlace, archive: Archive): MovedNotice | undefined {
  if (now.kind === 'here') return undefined;
  if (now.kind === 'unclear') return { text: words.movedUnclear, ends: [] };
  const [last, ...others] = archive.graves.listMovesFrom(grave.id);
  const date =
    last === undefined || others.length > 0 || last.date.kind !== 'known' ? '' : formatDate(last.date);
  const said = isDivided(grave, now.ends, archive) ? words.movedInPart : words.movedTo;
  return { text: said(date), ends: now.ends.map((end) => toEnd(end, grave, archive)) };
}

/** Somebody of the old grave is in none of the new ones, whose people are known. */
function isDivided({ personIds }: Grave, ends: readonly MoveEnd[], archive: Archive): boolean {
  const present = ends.flatMap(({ graveId }) => {
    const grave = graveId === undefined ? undefined : archive.graves.findGrave(graveId);
    return grave?.personIds ?? [];
  });
  return present.length > 0 && personIds.some((id) => !present.includes(id));
}
