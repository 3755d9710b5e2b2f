import { consentPurposes, type ConsentPurpose } from '../../domain/leads/stages.ts';
import type { ServerContext } from '../context.ts';
import { storeFacts } from '../schema/guard-tables.ts';
import { consents } from '../schema/lead-tables.ts';
import type { Statement } from '../store/database.ts';
import { hashNotice, noticeText, toNotice } from './notice.ts';
import type { Submission } from './submission.ts';

/** One row for each purpose the door asks about, granted or not, with the wording that was shown. */
export function consentStatements(
  context: ServerContext,
  { door, typed }: Submission,
  leadId: string,
): Statement[] {
  const notice = toNotice(context, door.kind);
  const noticeHash = hashNotice(notice);
  const asked = consentPurposes.filter((purpose) =>
    door.fields.some(({ name }) => name === `consent:${purpose}`),
  );
  const wording = { name: `notice:${noticeHash}`, value: noticeText(notice) };
  return [
    context.database.build.insert(storeFacts).values(wording).onConflictDoNothing(),
    ...asked.map((purpose) =>
      context.database.build.insert(consents).values({
        id: context.newId(),
        leadId,
        purpose,
        isGranted: isGranted(typed, purpose),
        noticeVersion: notice.version,
        noticeHash,
        decidedAt: context.now().getTime(),
      }),
    ),
  ];
}

/** What a child under 14 tells is sensitive as a whole (个人信息保护法 28, 31): the guardian's consent is that consent. */
function isGranted(typed: Submission['typed'], purpose: ConsentPurpose): boolean {
  const byGuardian =
    purpose === 'sensitive' && typed['isOfAge'] === 'no' && typed['guardianConsent'] === 'yes';
  return byGuardian || typed[`consent:${purpose}`] === 'yes';
}
