import { and, desc, eq, sql } from '../../../store/sql.ts';
import type { ConsentPurpose } from '../../../../domain/leads/stages.ts';
import { listPrivateText } from '../../../../domain/rules/private-text.ts';
import { disclosureWords } from '../../../../i18n/disclosure.ts';
import type { ServerContext } from '../../../context.ts';
import { consents, disclosures } from '../../../schema/lead-tables.ts';
import type { Statement } from '../../../store/database.ts';
import { ActRefusedError } from '../act-refused.ts';
import { writeGuarded, type GuardedPlan } from '../guarded-write.ts';
import type { LeadRow } from '../lead/read-lead-file.ts';
import { requireLead, stillAsRead, type Act } from './act.ts';

export type DisclosedPart = keyof typeof disclosureWords.parts;
/** On what ground family data is given away: a consent, or the duty to report harm to a martyr. */
export type DisclosureBasis = keyof typeof disclosureWords.bases;

export interface Disclosure {
  recipient: string;
  parts: readonly string[];
  why: string;
  basis: string;
}

/** Records that data of a family is given to somebody; refused where the family did not agree. Throws `ActRefusedError`. */
export async function recordDisclosure(
  context: ServerContext,
  act: Act,
  disclosure: Disclosure,
): Promise<void> {
  const read = readDisclosure(disclosure);
  await writeGuarded(context.database, async () =>
    planDisclosure(context, act, { ...read, lead: await requireLead(context, act) }),
  );
}

interface ReadDisclosure {
  recipient: string;
  parts: readonly DisclosedPart[];
  why: string;
  basis: DisclosureBasis;
}

function readDisclosure({ recipient, parts, why, basis }: Disclosure): ReadDisclosure {
  const words = { recipient: recipient.trim(), why: why.trim() };
  if (words.recipient === '') throw new ActRefusedError('recipient-missing');
  if (words.why === '') throw new ActRefusedError('why-missing');
  // The record outlives the family's data by years, so it names kinds of data and holds none.
  if (listPrivateText(`${words.recipient} ${words.why}`).length > 0)
    throw new ActRefusedError('private-text');
  const known = parts.filter((part) => isPart(part));
  if (known.length === 0 || known.length !== parts.length) throw new ActRefusedError('what-missing');
  if (!isBasis(basis)) throw new ActRefusedError('basis-missing');
  return { ...words, parts: known, basis };
}

function isPart(part: string): part is DisclosedPart {
  return Object.hasOwn(disclosureWords.parts, part);
}

function isBasis(basis: string): basis is DisclosureBasis {
  return Object.hasOwn(disclosureWords.bases, basis);
}

/** For the batch of an act that gives data away, such as a letter. Throws `ActRefusedError`. */
export async function planDisclosure(
  context: ServerContext,
  { member }: Act,
  { lead, recipient, parts, why, basis }: ReadDisclosure & { lead: LeadRow },
): Promise<GuardedPlan> {
  const needed: ConsentPurpose[] = [
    ...(basis === 'duty' ? [] : [basis]),
    ...(basis !== 'duty' && parts.includes('pictures') ? (['sensitive'] as const) : []),
  ];
  if (basis === 'duty' && !lead.isProtectedRecord) throw new ActRefusedError('consent-missing');
  const granted: (typeof consents.$inferSelect)[] = [];
  for (const purpose of needed) granted.push(await requireConsent(context, lead.id, purpose));
  const row = {
    id: context.newId(),
    leadId: lead.id,
    recipient,
    what: parts.map((part) => disclosureWords.parts[part]).join('、'),
    why,
    consentId: granted[0]?.id ?? null,
    staffId: member.id,
    disclosedAt: context.now().getTime(),
  };
  return {
    guards: [stillAsRead(context, lead), ...granted.map((consent) => stillGranted(context, consent))],
    statements: [context.database.build.insert(disclosures).values(row)],
    audit: [
      { actor: member.id, action: 'disclosed', subject: lead.id, detail: { parts: parts.join(','), basis } },
    ],
  };
}

async function requireConsent(
  { database }: ServerContext,
  leadId: string,
  purpose: ConsentPurpose,
): Promise<typeof consents.$inferSelect> {
  const [newest] = await database.read
    .select()
    .from(consents)
    .where(and(eq(consents.leadId, leadId), eq(consents.purpose, purpose)))
    .orderBy(desc(consents.decidedAt))
    .limit(1);
  if (newest?.isGranted !== true) throw new ActRefusedError('consent-missing');
  return newest;
}

/** Guard: the family has not taken its consent back since. */
function stillGranted({ database }: ServerContext, consent: typeof consents.$inferSelect): Statement {
  return database.build
    .select({ one: sql`1` })
    .from(consents)
    .where(and(eq(consents.leadId, consent.leadId), eq(consents.purpose, consent.purpose)))
    .groupBy(consents.leadId)
    .having(sql`max(${consents.decidedAt}) = ${consent.decidedAt}`);
}
