import { listPrivateText } from '../../../../domain/rules/private-text.ts';
import type { RollPerson, ServerContext } from '../../../context.ts';
import type { SentForm } from '../../../web/web-request.ts';
import { BadRequestError } from '../../../web/web-request.ts';
import type { StaffMember, Visit } from '../../../web/route.ts';
import type { WebResponse } from '../../../web/web-response.ts';
import { toStaffHeader } from '../../accounts/staff-header.ts';
import { ActRefusedError } from '../act-refused.ts';
import { requireLead, stillAsRead } from '../acts/act.ts';
import { planDisclosure } from '../acts/disclose.ts';
import { findFamilyData } from '../find-family-data.ts';
import { writeGuarded } from '../guarded-write.ts';
import { leadIdOf, requireLeadFile } from '../lead/lead-handlers.ts';
import type { LeadFile } from '../lead/read-lead-file.ts';
import { requireMember } from '../require-member.ts';
import { letterWords } from '../../../../i18n/letters.ts';
import { toEnquiryLetter } from './enquiry-letter.ts';
import { toFamilyLetter } from './family-letter.ts';
import {
  enquiryAsks,
  letterParts,
  listLetterPeople,
  toLetterForm,
  type LetterFormInput,
} from './letter-form.ts';
import type { LetterSheet } from './letter-sheet.ts';
import { readGazetteer } from './read-gazetteer.ts';

const mostStations = 20;

/** GET /staff/leads/:id/letters */
export async function showLetterForm(visit: Visit): Promise<WebResponse> {
  const file = await requireLiveFile(visit);
  return toFormPage(visit.context, requireMember(visit.member), { file, refused: undefined });
}

/** POST /staff/leads/:id/letters: makes the sheet; what it carries of the family's data is recorded before it is shown. */
export async function makeLetter(visit: Visit): Promise<WebResponse> {
  const { context } = visit;
  const member = requireMember(visit.member);
  const file = await requireLiveFile(visit);
  const form = await visit.request.form();
  try {
    const sheet =
      form.text('letter') === 'family'
        ? await makeFamilyLetter(context, member, { file, form })
        : await makeEnquiry(context, member, { file, form });
    const header = toStaffHeader(member, `/staff/leads/${file.lead.id}/letters`);
    return { kind: 'page', page: 'staff-letter', view: { ...sheet, header } };
  } catch (error) {
    if (!(error instanceof ActRefusedError)) throw error;
    const typed = new Map(form.fields().map((field) => [field, form.list(field)]));
    return toFormPage(context, member, { file, refused: { reason: error.reason, typed } });
  }
}

/** Letters are for families' leads that still have words. */
async function requireLiveFile(visit: Visit): Promise<LeadFile> {
  const file = await requireLeadFile(visit.context, leadIdOf(visit));
  if (file.lead.erasedAt !== null || file.lead.kind !== 'kin')
    throw new BadRequestError(404, 'There are no letters for this lead.');
  return file;
}

async function toFormPage(
  context: ServerContext,
  member: StaffMember,
  { file, refused }: Pick<LetterFormInput, 'file' | 'refused'>,
): Promise<WebResponse> {
  const people = await readPeople(context, listLetterPeople(file));
  const view = toLetterForm({ file, people, gazetteer: readGazetteer(context.settings.contentDir), refused });
  const header = toStaffHeader(member, `/staff/leads/${file.lead.id}/letters`);
  return {
    kind: 'page',
    page: 'staff-letters',
    view: { ...view, header },
    status: refused === undefined ? 200 : 422,
  };
}

async function readPeople(
  { matcher }: ServerContext,
  ids: readonly string[],
): Promise<Map<string, RollPerson>> {
  const people = ids.length === 0 ? [] : await matcher.findPeople(ids);
  return new Map(people.map((person) => [person.id, person]));
}

interface Making {
  file: LeadFile;
  form: SentForm;
}

async function makeEnquiry(
  context: ServerContext,
  member: StaffMember,
  { file, form }: Making,
): Promise<LetterSheet> {
  const stations = readStations(form.text('stations'));
  const extra = form.text('extra').trim();
  const parts = letterParts.filter((part) => form.list('parts').includes(part));
  if (findFamilyData(extra, file.account).length > 0) throw new ActRefusedError('private-text');
  const people = await readPeople(context, listLetterPeople(file));
  await recordPrint(context, member, { file, letter: 'enquiry', stations, parts });
  return toEnquiryLetter({
    file,
    person: people.get(form.text('person')),
    stations,
    asks: enquiryAsks.filter((ask) => form.list('asks').includes(ask)),
    parts,
    extra,
    gazetteer: readGazetteer(context.settings.contentDir),
    settings: context.settings,
    now: context.now().getTime(),
  });
}

function readStations(lines: string): string[] {
  const stations = lines
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (stations.length === 0 || stations.length > mostStations) throw new ActRefusedError('recipient-missing');
  if (listPrivateText(stations.join(' ')).length > 0) throw new ActRefusedError('private-text');
  return stations;
}

async function makeFamilyLetter(
  context: ServerContext,
  member: StaffMember,
  { file, form }: Making,
): Promise<LetterSheet> {
  const id = file.lead.confirmedPerson;
  const people = await readPeople(context, id === null ? [] : [id]);
  await recordPrint(context, member, { file, letter: 'family', stations: [], parts: [] });
  return toFamilyLetter({
    file,
    confirmed: id === null ? undefined : people.get(id),
    text: form.text('text').trim(),
    settings: context.settings,
    now: context.now().getTime(),
  });
}

interface Print {
  file: LeadFile;
  letter: 'enquiry' | 'family';
  stations: readonly string[];
  parts: readonly (typeof letterParts)[number][];
}

/** Every print stands in the audit; one that carries family data also as a disclosure to each recipient. */
async function recordPrint(
  context: ServerContext,
  member: StaffMember,
  { file, letter, stations, parts }: Print,
): Promise<void> {
  const act = { member, leadId: file.lead.id, seenAt: undefined };
  await writeGuarded(context.database, async () => {
    const lead = await requireLead(context, act);
    const disclosures = await Promise.all(
      (parts.length === 0 ? [] : stations).map((recipient) =>
        planDisclosure(context, act, {
          lead,
          recipient,
          parts,
          why: letterWords.why,
          basis: 'other-regions',
        }),
      ),
    );
    return {
      guards: [stillAsRead(context, lead), ...disclosures.flatMap(({ guards }) => guards)],
      statements: disclosures.flatMap(({ statements }) => statements),
      audit: [
        {
          actor: member.id,
          action: 'letter-printed',
          subject: lead.id,
          detail: { letter, copies: Math.max(1, stations.length), parts: parts.join(',') },
        },
        ...disclosures.flatMap(({ audit = [] }) => audit),
      ],
    };
  });
}
