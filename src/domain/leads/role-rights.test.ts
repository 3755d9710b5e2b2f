import { describe, expect, it } from 'vitest';
import { listRolesThatMay, may, type Right, rights } from './role-rights.ts';
import { staffRoles } from './stages.ts';

/** The table of the house regulations, written out once more: 录入 审核 管理员 审计. */
const table: Record<Right, string> = {
  'see-leads': 'clerk reviewer',
  unmask: 'clerk reviewer',
  'change-stage': 'clerk reviewer',
  propose: 'clerk reviewer',
  confirm: 'reviewer',
  join: 'clerk reviewer',
  disclose: 'clerk reviewer',
  letters: 'clerk reviewer',
  export: 'reviewer',
  'registrar-file': 'reviewer',
  'see-custodians': 'clerk reviewer',
  'keep-custodians': 'clerk reviewer',
  import: 'reviewer',
  'prepare-import': 'clerk reviewer',
  'approve-import': 'reviewer',
  'see-families': 'clerk reviewer',
  'keep-families': 'clerk reviewer',
  'manage-staff': 'administrator',
  'see-audit': 'auditor',
  'see-disclosures': 'auditor',
  'see-counts': 'administrator auditor',
};

describe('what a role may do', () => {
  it.each(rights.flatMap((right) => staffRoles.map((role) => ({ right, role }))))(
    '$role and $right are as the table says',
    ({ right, role }) => {
      expect(may(role, right)).toBe(table[right].split(' ').includes(role));
    },
  );

  it('nobody who manages accounts or reads the audit sees what a family wrote', () => {
    for (const role of staffRoles.filter((one) => may(one, 'manage-staff') || may(one, 'see-audit'))) {
      for (const right of [
        'see-leads',
        'unmask',
        'export',
        'letters',
        'registrar-file',
        'see-families',
      ] as const) {
        expect(may(role, right)).toBe(false);
      }
    }
  });

  it('a route names the roles of its right', () => {
    expect(listRolesThatMay('confirm')).toEqual(['reviewer']);
    expect(listRolesThatMay('see-counts')).toEqual(['administrator', 'auditor']);
  });
});
