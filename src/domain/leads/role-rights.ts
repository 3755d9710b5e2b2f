import { type StaffRole, staffRoles } from './stages.ts';

/** What somebody of the office may do; every act of the desk asks for one of these. */
export const rights = [
  /** Queue, accounts of families, candidates, notes. */
  'see-leads',
  /** See a contact in full, of a family or a custodian; each time is in the audit. */
  'unmask',
  /** Change the stage, ask the family, take a lead on, protect a report of harm. */
  'change-stage',
  /** Propose which person of the roll a lead is about. */
  'propose',
  /** Confirm or refuse what somebody else proposed. */
  'confirm',
  /** Join two leads of one family, or separate them. */
  'join',
  /** Record that a family's data was given to somebody. */
  'disclose',
  /** Print letters. */
  'letters',
  /** Take a table of leads away, with or without contacts. */
  'export',
  /** The rows for the registrar's tables. */
  'registrar-file',
  /** Who keeps graves and facilities, what patrols they owe, their contacts masked. */
  'see-custodians',
  /** Enter, change and erase the name and telephone of somebody who keeps graves. */
  'keep-custodians',
  /** Bring in leads that came on paper or from another system. */
  'import',
  /** Hand in a table for the archive, and look at what others handed in. */
  'prepare-import',
  /** Approve a table that somebody else handed in, and publish. */
  'approve-import',
  /** Who supports which family of a martyr: visits, contacts masked. */
  'see-families',
  /** Enter families, their supporters and visits; change and erase them. */
  'keep-families',
  /** Accounts of the office: add, disable, role, reset. */
  'manage-staff',
  /** The audit and the state of its chain. */
  'see-audit',
  /** The list of disclosures, without contents of leads. */
  'see-disclosures',
  /** Numbers of leads, days and stages. */
  'see-counts',
] as const;
export type Right = (typeof rights)[number];

const clerkRights: readonly Right[] = [
  'see-leads',
  'unmask',
  'change-stage',
  'propose',
  'join',
  'disclose',
  'letters',
  'see-custodians',
  'keep-custodians',
  'prepare-import',
  'see-families',
  'keep-families',
];

/**
 * Whoever manages accounts or reads the audit sees no family's data, so that nobody can both give themselves rights
 * and use them; taking data away and confirming need the reviewer.
 */
export const roleRights: Readonly<Record<StaffRole, readonly Right[]>> = {
  clerk: clerkRights,
  reviewer: [...clerkRights, 'confirm', 'export', 'registrar-file', 'import', 'approve-import'],
  administrator: ['manage-staff', 'see-counts'],
  auditor: ['see-audit', 'see-disclosures', 'see-counts'],
};

export function may(role: StaffRole, right: Right): boolean {
  return roleRights[role].includes(right);
}

/** Roles that have a right: what a route writes as its access. */
export function listRolesThatMay(right: Right): readonly StaffRole[] {
  return staffRoles.filter((role) => may(role, right));
}
