import { may } from '../../../../domain/leads/role-rights.ts';
import type { Visit } from '../../../web/route.ts';
import type { WebResponse } from '../../../web/web-response.ts';
import { toStaffHeader } from '../../accounts/staff-header.ts';
import { staffPaths } from '../../accounts/staff-paths.ts';
import { requireMember } from '../require-member.ts';
import { countLeads } from './count-numbers.ts';
import { toCountsView } from './counts-view.ts';
import { readCountedLeads, readDisclosures, readRetentionRuns } from './read-counts.ts';

/** GET /staff/counts */
export async function showCounts({ context, member }: Visit): Promise<WebResponse> {
  const reader = requireMember(member);
  const [leads, runs, disclosures] = await Promise.all([
    readCountedLeads(context),
    readRetentionRuns(context),
    may(reader.role, 'see-disclosures') ? readDisclosures(context) : undefined,
  ]);
  const view = toCountsView({ numbers: countLeads(leads, context.now().getTime()), runs, disclosures });
  return {
    kind: 'page',
    page: 'staff-counts',
    view: { ...view, header: toStaffHeader(reader, staffPaths.counts) },
  };
}
