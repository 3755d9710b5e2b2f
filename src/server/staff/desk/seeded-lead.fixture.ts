import { consentPurposes, type LeadKind, type Stage, type StaffRole } from '../../../domain/leads/stages.ts';
import type { Strength, MatchReason } from '../../../domain/leads/match.ts';
import type { RollPerson } from '../../context.ts';
import { toEntryStatements } from '../../leads/entry-statements.ts';
import { candidates, consents, contactIndexes, leads } from '../../schema/lead-tables.ts';
import { staff } from '../../schema/staff-tables.ts';
import type { TestContext } from '../../test-context.fixture.ts';
import type { StaffMember } from '../../web/route.ts';
import { places } from './lead/read-lead-file.ts';

/** Invented; the number belongs to nobody. */
export const canaryPhone = '13800008765';

export const clerk: StaffMember = { id: 'staff-clerk', displayName: '录入甲', role: 'clerk' };
export const reviewer: StaffMember = { id: 'staff-reviewer', displayName: '审核乙', role: 'reviewer' };
export const secondReviewer: StaffMember = { id: 'staff-second', displayName: '审核丙', role: 'reviewer' };

export const inventedPerson: RollPerson = {
  id: 'p-7k3m9q2x',
  name: '石大山',
  otherNames: '石头',
  sex: '男',
  nativePlace: '四川省巴县木洞镇',
  nativePresent: '',
  born: '1928年',
  joined: '1950年',
  unit: '志愿军第60军',
  post: '战士',
  died: '1951年5月',
  deathPlace: '朝鲜',
  burial: '',
  kinSearch: '寻亲中',
  file: 'roll/ba.csv',
  row: 7,
};

/** The staff that acts in tests; the audit and the timeline name them. */
export async function addStaff({ database, context }: TestContext): Promise<void> {
  const members: StaffMember[] = [clerk, reviewer, secondReviewer];
  await database.write(() => ({
    statements: members.map(
      ({ id, displayName, role }: { id: string; displayName: string; role: StaffRole }) =>
        database.build.insert(staff).values({
          id,
          displayName,
          role,
          loginName: id,
          passwordHash: 'none',
          totpCipher: 'none',
          createdAt: context.now().getTime(),
        }),
    ),
  }));
}

export interface SeededLead {
  id: string;
  kind?: LeadKind;
  stage?: Stage;
  reference?: string;
  receivedAt?: number;
  dueAt?: number | null;
  isUnverified?: boolean;
  isProtectedRecord?: boolean;
  personHint?: string;
  contactKey?: string;
  fields?: Readonly<Record<string, string>>;
  granted?: readonly (typeof consentPurposes)[number][];
  matches?: readonly { person: string; strength: Strength; bits: number; reasons?: readonly MatchReason[] }[];
}

export const kinFields = {
  senderName: '石小河',
  contact: canaryPhone,
  relation: '侄子',
  name: '石大山',
  nativePlace: '巴县木洞镇',
  birth: '1928年',
  story: '1950年出去，再没有回来',
};

/** Puts a lead into the store as the doors would. */
export async function addLead({ context, database }: TestContext, seeded: SeededLead): Promise<string> {
  const now = context.now().getTime();
  const { id, fields = kinFields, matches = [], granted = ['processing'], contactKey, ...rest } = seeded;
  const entry = {
    id: `${id}-entry`,
    leadId: id,
    kind: 'original',
    staffId: null,
    writtenAt: rest.receivedAt ?? now,
    fields: Object.entries(fields),
  } as const;
  await database.write(() => ({
    statements: [
      database.build.insert(leads).values({ ...bareLead(id, now), ...rest }),
      ...toEntryStatements(context, entry),
      ...consentPurposes.map((purpose) =>
        database.build.insert(consents).values({
          id: `${id}-${purpose}`,
          leadId: id,
          purpose,
          isGranted: granted.includes(purpose),
          noticeVersion: '1',
          noticeHash: 'none',
          decidedAt: now,
        }),
      ),
      ...matches.map(({ reasons = [], ...match }, index) =>
        database.build.insert(candidates).values({
          ...match,
          leadId: id,
          rank: index + 1,
          reasonsCipher: context.cipher.encrypt(JSON.stringify(reasons), places.reasons(id, index + 1)),
        }),
      ),
      ...(contactKey === undefined
        ? []
        : [
            database.build
              .insert(contactIndexes)
              .values({ leadId: id, blindIndex: context.cipher.sign('contact', contactKey) }),
          ]),
    ],
  }));
  return id;
}

function bareLead(id: string, now: number): typeof leads.$inferInsert {
  return {
    id,
    reference: id.toUpperCase(),
    kind: 'kin',
    stage: 'received',
    isUnverified: false,
    receivedAt: now,
    changedAt: now,
    lastContactAt: now,
    dueAt: now + 15 * 86_400_000,
    codeHash: `${id}-code`,
    receiptKey: 'key-1',
    idempotencyHash: `${id}-once`,
    contentHash: `${id}-content`,
  };
}
