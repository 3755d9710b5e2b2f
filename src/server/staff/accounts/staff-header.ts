import { may, type Right } from '../../../domain/leads/role-rights.ts';
import type { StaffRole } from '../../../domain/leads/stages.ts';
import { staffAccountWords } from '../../../i18n/staff-accounts.ts';
import type { StaffMember } from '../../web/route.ts';
import { staffPaths } from './staff-paths.ts';
import type { StaffHeaderView } from './page-views.ts';

const doors = [
  { name: 'queue', path: staffPaths.queue, right: 'see-leads' },
  { name: 'custodians', path: staffPaths.custodians, right: 'see-custodians' },
  { name: 'families', path: staffPaths.families, right: 'see-families' },
  { name: 'imports', path: staffPaths.imports, right: 'prepare-import' },
  { name: 'export', path: staffPaths.export, right: 'export' },
  { name: 'accounts', path: staffPaths.accounts, right: 'manage-staff' },
  { name: 'audit', path: staffPaths.audit, right: 'see-audit' },
  { name: 'counts', path: staffPaths.counts, right: 'see-counts' },
  { name: 'help', path: staffPaths.help, right: undefined },
  { name: 'account', path: staffPaths.account, right: undefined },
] as const satisfies readonly {
  name: keyof typeof staffAccountWords.frame.links;
  path: string;
  right: Right | undefined;
}[];

/** The head of the page at `path` for a member of staff: only the doors that open for their role. */
export function toStaffHeader(member: Omit<StaffMember, 'id'>, path: string): StaffHeaderView {
  const { links } = staffAccountWords.frame;
  return {
    displayName: member.displayName,
    role: staffAccountWords.roles[member.role],
    links: listDoors(member.role).map((door) => ({
      label: links[door.name],
      path: door.path,
      isCurrent: door.path === path,
    })),
    logoutPath: staffPaths.logout,
  };
}

/** Where a role begins its day: the first door that opens. */
export function homePathOf(role: StaffRole): string {
  return listDoors(role)[0]?.path ?? staffPaths.account;
}

function listDoors(role: StaffRole) {
  return doors.filter(({ right }) => right === undefined || may(role, right));
}
