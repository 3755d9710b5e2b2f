import { existsSync } from 'node:fs';
import path from 'node:path';
import { readSheet } from '../../../../archive/read-sheet.ts';
import { toRows } from '../../../../domain/sheet.ts';
import { tables } from '../../../../domain/tables.ts';
import { registrarWords as words } from '../../../../i18n/staff-registrar.ts';
import type { RollPerson, ServerContext } from '../../../context.ts';
import { BadRequestError, type SentForm } from '../../../web/web-request.ts';
import type { Visit } from '../../../web/route.ts';
import type { WebResponse } from '../../../web/web-response.ts';
import { toStaffHeader } from '../../accounts/staff-header.ts';
import { toBeijingIsoDay } from '../beijing-day.ts';
import { toCsvText } from '../export/csv-text.ts';
import { leadIdOf, requireLeadFile } from '../lead/lead-handlers.ts';
import type { LeadFile } from '../lead/read-lead-file.ts';
import { requireMember } from '../require-member.ts';
import {
  findFault,
  nextCorrectionId,
  toCorrectionRows,
  toRollRows,
  type RegistrarRefusal,
  type RollChange,
} from './registrar-rows.ts';
import { changeable, toRegistrarView, type RegistrarInput } from './registrar-view.ts';

/** GET /staff/leads/:id/registrar */
export async function showRegistrarFile(visit: Visit): Promise<WebResponse> {
  return toPage(visit, await requireSettled(visit), undefined);
}

/** POST /staff/leads/:id/registrar: rows for the registrar's tables, public as those are; no word of the family in them. */
export async function takeRegistrarFile(visit: Visit): Promise<WebResponse> {
  const { context, request } = visit;
  const member = requireMember(visit.member);
  const settled = await requireSettled(visit);
  const form = await request.form();
  const read = readChange(settled, form);
  if (read.kind === 'refused') return toPage(visit, settled, { reason: read.reason, typed: toTyped(form) });
  const { change, file } = read;
  const day = toBeijingIsoDay(context.now().getTime());
  const rows =
    file === 'roll'
      ? toRollRows(change)
      : toCorrectionRows(change, { id: nextCorrectionId(readCorrectionIds(context)), day });
  await context.database.write(() => ({
    statements: [],
    audit: [
      {
        actor: member.id,
        action: 'registrar-file-taken',
        subject: settled.file.lead.id,
        detail: { person: change.person.id, column: change.column, file },
      },
    ],
  }));
  const bytes = new TextEncoder().encode(toCsvText(rows));
  return {
    kind: 'file',
    bytes,
    mediaType: 'text/csv; charset=utf-8',
    downloadName: words.fileNames[file](change.person.id),
  };
}

interface Settled {
  file: LeadFile;
  person: RollPerson;
}

/** Throws `BadRequestError` 404 where two people have not confirmed anything, or the roll has no such person. */
async function requireSettled(visit: Visit): Promise<Settled> {
  const file = await requireLeadFile(visit.context, leadIdOf(visit));
  const { stage, kind, confirmedPerson } = file.lead;
  if (stage !== 'confirmed' || kind === 'harm' || confirmedPerson === null)
    throw new BadRequestError(404, 'Nothing of this lead is confirmed.');
  const [person] = await visit.context.matcher.findPeople([confirmedPerson]);
  if (person === undefined) throw new BadRequestError(404, 'The roll has no such person.');
  return { file, person };
}

type ReadChange =
  | { kind: 'change'; change: RollChange; file: 'roll' | 'corrections' }
  | { kind: 'refused'; reason: RegistrarRefusal };

function readChange({ file, person }: Settled, form: SentForm): ReadChange {
  const isKin = file.lead.kind === 'kin';
  const column = isKin ? 'kinSearch' : changeable.find((known) => known === form.text('field'));
  if (column === undefined) return { kind: 'refused', reason: 'field-missing' };
  const change: RollChange = {
    person,
    column,
    after: form.text('after').trim(),
    reason: form.text('reason').trim(),
    evidence: form.text('evidence').trim(),
  };
  const fault = findFault(change, file);
  if (fault !== undefined) return { kind: 'refused', reason: fault };
  const wanted = form.text('file');
  if (wanted !== 'roll' && wanted !== 'corrections') return { kind: 'refused', reason: 'file-missing' };
  return { kind: 'change', change, file: wanted };
}

function toTyped(form: SentForm): ReadonlyMap<string, string> {
  return new Map(form.fields().map((field) => [field, form.text(field)]));
}

function readCorrectionIds({ settings }: ServerContext): string[] {
  const file = 'corrections.csv';
  if (!existsSync(path.join(settings.contentDir, file))) return [];
  return toRows(tables.corrections, readSheet(settings.contentDir, file)).map(({ cells }) => cells.id);
}

function toPage(visit: Visit, settled: Settled, refused: RegistrarInput['refused']): WebResponse {
  const { lead } = settled.file;
  return {
    kind: 'page',
    page: 'staff-registrar',
    view: {
      ...toRegistrarView({ ...settled, refused }),
      header: toStaffHeader(requireMember(visit.member), `/staff/leads/${lead.id}/registrar`),
    },
    status: refused === undefined ? 200 : 422,
  };
}
