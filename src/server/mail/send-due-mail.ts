import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { and, asc, eq, lte } from '../store/sql.ts';
import type { ServerContext } from '../context.ts';
import { outbox } from '../schema/guard-tables.ts';
import type { ServerSettings } from '../server-settings.ts';
import { toLetter, type Letter } from './to-letter.ts';

/** Takes a letter, or rejects. */
export type MailCarrier = (letter: Letter) => Promise<void>;

interface Context extends Pick<ServerContext, 'database' | 'now' | 'log'> {
  settings: Pick<ServerSettings, 'archiveName' | 'dataDir' | 'mailFrom' | 'origin' | 'smtpUrl'>;
}
type OutboxRow = typeof outbox.$inferSelect;

const minuteMs = 60_000;
/** Before the second try, the third …: ten tries in four and a half hours, then the letter counts as failed. */
export const retryGapsMs: readonly number[] = [1, 2, 4, 8, 15, 30, 60, 75, 75].map(
  (minutes) => minutes * minuteMs,
);
const mostAtOnce = 20;

/**
 * Sends what is due, a letter at a time, and gives the numbers. Each row is claimed first, so that two servers don't both
 * send it; after a crash in between it is sent again, with the same Message-ID.
 */
export async function sendDueMail(
  context: Context,
  carry: MailCarrier = openCarrier(context),
): Promise<{ sent: number; failed: number; postponed: number }> {
  const counts = { sent: 0, failed: 0, postponed: 0 };
  const now = context.now().getTime();
  const due = await context.database.read
    .select()
    .from(outbox)
    .where(and(eq(outbox.state, 'waiting'), lte(outbox.nextAttemptAt, now)))
    .orderBy(asc(outbox.nextAttemptAt))
    .limit(mostAtOnce);
  for (const row of due) {
    if (!(await claim(context, row))) continue;
    const state = await carryOne(context, carry, row);
    if (state === 'waiting') counts.postponed += 1;
    else {
      await settle(context, row, state);
      counts[state] += 1;
    }
  }
  return counts;
}

/** Moves the next try ahead of this one: whoever comes second, or comes back after a crash, finds it there. */
async function claim({ database, now }: Context, row: OutboxRow): Promise<boolean> {
  const gap = retryGapsMs[row.attemptCount] ?? retryGapsMs.at(-1) ?? minuteMs;
  const [result] = await database.write(() => ({
    statements: [
      database.build
        .update(outbox)
        .set({ attemptCount: row.attemptCount + 1, nextAttemptAt: now().getTime() + gap })
        .where(
          and(eq(outbox.id, row.id), eq(outbox.state, 'waiting'), eq(outbox.attemptCount, row.attemptCount)),
        ),
    ],
  }));
  return result?.rowsAffected === 1;
}

async function carryOne(context: Context, carry: MailCarrier, row: OutboxRow): Promise<OutboxRow['state']> {
  const isLastTry = row.attemptCount >= retryGapsMs.length;
  try {
    await carry(toLetter(row, context.settings));
    return 'sent';
  } catch (error) {
    context.log.warn({ error, template: row.template, tries: row.attemptCount + 1 }, 'mail was not taken');
    return isLastTry ? 'failed' : 'waiting';
  }
}

/** A letter that was given more to tell while it was under way stays in the outbox, and goes out once more. */
async function settle({ database }: Context, row: OutboxRow, state: 'sent' | 'failed'): Promise<void> {
  const isUnchanged = and(eq(outbox.id, row.id), eq(outbox.values, row.values));
  await database.write(() => ({
    statements: [database.build.update(outbox).set({ state }).where(isUnchanged)],
  }));
}

/** SMTP where `smtpUrl` is set, else files `dataDir/mail/<id>.eml` that any mail program opens. */
function openCarrier({ settings }: Context): MailCarrier {
  const { smtpUrl } = settings;
  if (smtpUrl === undefined) return (letter) => writeLetter(path.join(settings.dataDir, 'mail'), letter);
  // Loaded with the first letter: a server that is started anew has to answer within a second.
  const transport = import('nodemailer').then(({ createTransport }) =>
    createTransport({ url: smtpUrl, connectionTimeout: 10_000, socketTimeout: 20_000 }),
  );
  return async (letter) => {
    if (letter.to === '') throw new Error('no recipient');
    await (await transport).sendMail(letter);
  };
}

async function writeLetter(folder: string, letter: Letter): Promise<void> {
  const { createTransport } = await import('nodemailer');
  const composed = createTransport({ streamTransport: true, buffer: true });
  const { message } = await composed.sendMail(letter);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${path.basename(letter.id)}.eml`);
  writeFileSync(`${file}.new`, message.toString(), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
