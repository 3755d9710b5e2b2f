import { staffAccountWords as words } from '../../../i18n/staff-accounts.ts';
import type { FieldError, FieldView } from '../../web/form-view.ts';
import type { SentForm } from '../../web/web-request.ts';
import { findPasswordFault } from './password-faults.ts';
import type { PasswordKeeper } from './password-keeper.ts';
import type { StaffRow } from './staff-row.ts';
import { toPasswordField } from './to-staff-form.ts';

/** The new password twice. */
export function listNewPasswordFields(): FieldView[] {
  const { label, hint, again } = words.newPassword;
  const autocomplete = 'new-password';
  return [
    toPasswordField({ name: 'newPassword', label, hint, autocomplete }),
    toPasswordField({ name: 'again', label: again, autocomplete }),
  ];
}

export type NewPassword = { kind: 'taken'; password: string } | { kind: 'refused'; error: FieldError };

/** Reads the new password and holds it against the rules and the old one. One hash, once the rules are kept. */
export async function readNewPassword(
  form: SentForm,
  member: StaffRow,
  passwords: PasswordKeeper,
): Promise<NewPassword> {
  const { errors } = words;
  const password = form.text('newPassword');
  const fault = findPasswordFault(password, member.loginName);
  if (fault !== undefined) return refuse('newPassword', errors.faults[fault]);
  if (form.text('again') !== password) return refuse('again', errors.notSame);
  const { isRight } = await passwords.check(password, member.passwordHash);
  return isRight ? refuse('newPassword', errors.unchanged) : { kind: 'taken', password };
}

function refuse(field: string, message: string): NewPassword {
  return { kind: 'refused', error: { field, message } };
}
