import { and, eq } from '../../store/sql.ts';
import type { ServerContext } from '../../context.ts';
import { custodianContacts } from '../../schema/custodian-tables.ts';
import type { Statement } from '../../store/database.ts';
import type { StaffMember } from '../../web/route.ts';
import { ActRefusedError } from '../desk/act-refused.ts';
import { writeGuarded, type GuardedPlan } from '../desk/guarded-write.ts';
import { ContactRefusedError } from './contact-refused.ts';
import { contactPlaces } from './custodian-contact.ts';

/** Who acts, on whose contact, and what they had before their eyes. */
export interface ContactAct {
  member: StaffMember;
  custodianId: string;
  /** `changedAt` of the contact as the page showed it; 0 where there was none. */
  seenAt: number;
}

export interface TypedContact {
  name: string;
  telephone: string;
}

const mostNameCharacters = 40;
/** Digits as any keyboard has them, with what people put between them, and an extension. */
const telephonePattern = /^\+?[\d０-９][\d０-９ \-—()（）]{5,24}(?:转\d{1,6})?$/u;

/** Keeps a name and a telephone, new or changed. Throws `ContactRefusedError` and the store's errors. */
export async function keepContact(
  context: ServerContext,
  act: ContactAct,
  typed: TypedContact,
): Promise<void> {
  const { custodianId, member } = act;
  const { name, telephone } = requireContact(typed);
  await write(context, act, (changedAt) => {
    const values = {
      nameCipher: context.cipher.encrypt(name, contactPlaces.name(custodianId)),
      telephoneCipher: context.cipher.encrypt(telephone, contactPlaces.telephone(custodianId)),
      changedAt,
      changedBy: member.id,
    };
    const { build } = context.database;
    const isNew = act.seenAt === 0;
    return {
      action: isNew ? 'custodian-contact-added' : 'custodian-contact-changed',
      statement: isNew
        ? build.insert(custodianContacts).values({ ...values, custodianId, missingSince: null })
        : build.update(custodianContacts).set(values).where(eq(custodianContacts.custodianId, custodianId)),
    };
  });
}

/** Removes a contact, from the log of the database too. Throws as `keepContact`. */
export async function eraseContact(context: ServerContext, act: ContactAct): Promise<void> {
  if (act.seenAt === 0) throw new ContactRefusedError('changed');
  await write(context, act, () => ({
    action: 'custodian-contact-erased',
    statement: context.database.build
      .delete(custodianContacts)
      .where(eq(custodianContacts.custodianId, act.custodianId)),
  }));
  try {
    await context.database.checkpoint();
  } catch (error) {
    context.log.warn({ err: error }, 'log not emptied');
  }
}

interface Change {
  action: string;
  statement: Statement;
}

async function write(
  context: ServerContext,
  { member, custodianId, seenAt }: ContactAct,
  toChange: (changedAt: number) => Change,
): Promise<void> {
  try {
    await writeGuarded(context.database, async (): Promise<GuardedPlan> => {
      const { action, statement } = toChange(Math.max(context.now().getTime(), seenAt + 1));
      return {
        guards: [seenAt === 0 ? stillNone(custodianId) : stillAsSeen(context, custodianId, seenAt)],
        statements: [statement],
        audit: [{ actor: member.id, action, subject: custodianId }],
      };
    });
  } catch (error) {
    if (error instanceof ActRefusedError) throw new ContactRefusedError('changed');
    throw error;
  }
}

function stillAsSeen({ database }: ServerContext, custodianId: string, seenAt: number): Statement {
  return database.build
    .select({ id: custodianContacts.custodianId })
    .from(custodianContacts)
    .where(and(eq(custodianContacts.custodianId, custodianId), eq(custodianContacts.changedAt, seenAt)));
}

function stillNone(custodianId: string): Statement {
  const sql = 'select 1 where not exists (select 1 from custodian_contact where custodianId = ?)';
  return { toSQL: () => ({ sql, params: [custodianId] }) };
}

function requireContact(typed: TypedContact): TypedContact {
  const [name, telephone] = [typed.name.trim(), typed.telephone.trim()];
  if (name === '') throw new ContactRefusedError('name-missing');
  if (Array.from(name).length > mostNameCharacters) throw new ContactRefusedError('name-too-long');
  if (telephone !== '' && !telephonePattern.test(telephone))
    throw new ContactRefusedError('telephone-unread');
  return { name, telephone };
}
