import { eq } from '../../store/sql.ts';
import type { ServerContext } from '../../context.ts';
import { recoveryCodes } from '../../schema/staff-tables.ts';
import type { Statement } from '../../store/database.ts';
import type { PasswordKeeper } from './password-keeper.ts';
import { newPrintedCode, parsePrintedCode, toRecoveryHash } from './printed-code.ts';
import { newTotpSecret, toTotpUri } from './staff-totp.ts';

/** What is shown once to be handed over, and stored only as hash or cipher. */
export interface Credentials {
  loginName: string;
  displayName: string;
  /** Undefined where it stays as it was. */
  password: string | undefined;
  totp: { secret: string; uri: string } | undefined;
  /** Empty where they stay as they were. */
  codes: readonly string[];
}

export const recoveryCodeCount = 10;

/** Place of an authenticator's secret for the cipher. */
export function placeOfTotp(staffId: string): string {
  return `staff:${staffId}:totp`;
}

/** A one-time password and the columns that hold it. */
export async function newOneTimePassword(context: ServerContext, passwords: PasswordKeeper) {
  const password = newPrintedCode(context.random);
  const passwordHash = await passwords.hash(password, context.random(16));
  const passwordSetAt = context.now().getTime();
  return { password, columns: { passwordHash, passwordSetAt, mustChangePassword: true } };
}

/** A secret for the authenticator and the columns that hold it; it has to be shown to work at the next login. */
export function newAuthenticator(
  context: ServerContext,
  { id, loginName }: { id: string; loginName: string },
) {
  const secret = newTotpSecret(context.random);
  const totpCipher = context.cipher.encrypt(secret, placeOfTotp(id));
  return {
    totp: { secret, uri: toTotpUri(secret, context.settings.archiveName, loginName) },
    columns: { totpCipher, isTotpConfirmed: false, totpLastStep: 0 },
  };
}

/** Ten new codes; those there were are void with the same batch. */
export function newRecoveryCodes(
  context: ServerContext,
  staffId: string,
): { codes: string[]; statements: Statement[] } {
  const codes = Array.from({ length: recoveryCodeCount }, () => newPrintedCode(context.random));
  const rows = codes.map((code) => ({
    id: context.newId(),
    staffId,
    codeHash: toRecoveryHash(staffId, parsePrintedCode(code) ?? ''),
  }));
  const { build } = context.database;
  return {
    codes,
    statements: [
      build.delete(recoveryCodes).where(eq(recoveryCodes.staffId, staffId)),
      build.insert(recoveryCodes).values(rows),
    ],
  };
}
