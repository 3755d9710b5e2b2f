import path from 'node:path';
import { staffAccountWords } from '../../../i18n/staff-accounts.ts';
import type { ServerContext } from '../../context.ts';
import { noMatcher, openContext } from '../../open-context.ts';
import { readOfficeSettings } from '../../read-office-settings.ts';
import { readServerSettings, SettingsError } from '../../server-settings.ts';
import { AccountRefusedError } from './account-refused.ts';
import { findByLoginName, toLoginName, type StaffRow } from './staff-row.ts';

/** Who the audit names for what is done from a terminal. */
export const commandActor = 'command';

/** What was asked for can't be done; the message is for whoever typed it. */
export class StaffCommandError extends Error {}

/**
 * Opens the store that the server uses, by the same environment, and does one thing with it. What can't be done is said
 * on stderr, with exit code 1 (2 where the environment is to blame).
 */
export async function runStaffCommand(work: (context: ServerContext) => Promise<void>): Promise<void> {
  try {
    const contentDir = path.resolve(process.env['CONTENT_DIR'] ?? 'content');
    const settings = readServerSettings(process.env, readOfficeSettings(contentDir));
    const { context } = await openContext(settings, { matcher: noMatcher });
    try {
      await work(context);
    } finally {
      context.database.close();
    }
  } catch (error) {
    process.exitCode = error instanceof SettingsError ? 2 : 1;
    console.error(toMessage(error));
  }
}

/** The account of a login name as typed. Throws `StaffCommandError` where there is none. */
export async function requireLogin(context: ServerContext, typed: string): Promise<StaffRow> {
  const found = await findByLoginName(context, toLoginName(typed));
  if (found !== undefined) return found;
  throw new StaffCommandError(staffAccountWords.commands.unknownLogin(typed));
}

function toMessage(error: unknown): string {
  if (error instanceof AccountRefusedError)
    return staffAccountWords.commands.refused(staffAccountWords.accounts.refusals[error.reason]);
  return error instanceof Error ? error.message : String(error);
}
