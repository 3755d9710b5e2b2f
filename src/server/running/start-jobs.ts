import { keepAnchor } from '../audit/keep-anchor.ts';
import type { ServerContext } from '../context.ts';
import { resumeComparisons } from '../intake/comparison-queue.ts';
import { sendDueMail } from '../mail/send-due-mail.ts';
import type { RunningMatchService } from '../matching/match-service.ts';
import { rollMark } from '../matching/roll-mark.ts';
import { eraseImports } from '../retention/erase-imports.ts';
import { eraseFamilies } from '../retention/erase-families.ts';
import { eraseCustodians } from '../retention/erase-custodians.ts';
import { runRetention } from '../retention/run-retention.ts';
import { runningDesk } from '../staff/import/running-desk.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

export interface RunningJobs {
  /** The thread has read the roll: what has not been compared with it is compared now. */
  rollIsReady(): void;
  stop(): void;
}

/** What the server does by itself: compare leads with the roll, send mail, erase what is due, anchor the audit. */
export function startJobs(context: ServerContext, matcher: RunningMatchService): RunningJobs {
  let mark = rollMark(context.settings.contentDir);
  const compare = onlyOnce(context, 'compare', () => resumeComparisons(context));
  const mail = onlyOnce(context, 'mail', () => sendDueMail(context));
  const daily = onlyOnce(context, 'daily', async () => {
    const { clock } = await runRetention(context);
    await eraseCustodians(context, { isClockBelieved: clock.kind === 'sound' });
    await eraseFamilies(context, { isClockBelieved: clock.kind === 'sound' });
    await eraseImports(context, { isClockBelieved: clock.kind === 'sound' });
    await keepAnchor(context);
  });
  const watch = (): void => {
    const found = rollMark(context.settings.contentDir);
    if (found === mark) return;
    mark = found;
    matcher.reload();
  };
  const timers = [
    setInterval(mail, minute),
    setInterval(watch, minute),
    setInterval(compare, 5 * minute),
    setInterval(daily, day),
    setTimeout(daily, 10 * minute),
  ];
  for (const timer of timers) timer.unref();
  runningDesk.resume(context);
  if (matcher.version() !== undefined) compare();
  return {
    rollIsReady: compare,
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

/** A job that never runs beside itself and never ends the process; what fails is logged and tried again next time. */
function onlyOnce({ log }: ServerContext, job: string, run: () => Promise<unknown>): () => void {
  let isRunning = false;
  return () => {
    if (isRunning) return;
    isRunning = true;
    run()
      .catch((error: unknown) => log.error({ job, err: error }, 'job failed'))
      .finally(() => {
        isRunning = false;
      });
  };
}
