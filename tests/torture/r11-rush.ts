import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  findReference,
  invitedAddress,
  openForm,
  postForm,
  typedLead,
  type OpenedForm,
} from '../support/family-form.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { listFailures, type Trial, type TrialReport } from './trial.ts';
import { withTrialFolder } from './with-trial-folder.ts';

/** A stretch of time in which families come at an even pace, whether the server keeps up or not. */
interface Rush {
  title: string;
  perSecond: number;
  seconds: number;
  /** Every family opens the form just before; otherwise the forms were opened before the rush. */
  opensForm: boolean;
}

const fullRushes: Rush[] = [
  { title: 'burst', perSecond: 4490 / 600, seconds: 600, opensForm: true },
  { title: 'ceiling', perSecond: 50, seconds: 300, opensForm: false },
];
const shortRushes: Rush[] = [{ title: 'burst', perSecond: 20, seconds: 4, opensForm: true }];

interface Sending {
  waits: number[];
  errors: string[];
  references: Set<string>;
}

/** R11: families come at once; nobody is sent away and nobody waits long. */
export const rushTrial: Trial = {
  id: 'R11',
  title: '4,490 submissions in 10 minutes, then 50 a second for 5 minutes',
  run: ({ isFull }) =>
    withTrialFolder(async (folder) => {
      const server = await startServerProcess({
        folder,
        siteDir: path.resolve(process.env['OUT_DIR'] ?? 'dist'),
        environment: { TRUSTED_PROXY_HOPS: '1', SUBMISSIONS_PER_DAY: '1000000' },
      });
      try {
        return await rush(server, isFull ? fullRushes : shortRushes, isFull);
      } finally {
        await server.kill();
      }
    }),
};

async function rush(server: ServerProcess, rushes: readonly Rush[], isFull: boolean): Promise<TrialReport> {
  const figures: Record<string, string | number> = {};
  const demands: Record<string, boolean> = {};
  let first = 0;
  // What a server holds after its first visitors is its floor; growth is counted from there.
  await sendAtPace(
    server.origin,
    { title: 'warm-up', perSecond: 20, seconds: isFull ? 20 : 1, opensForm: true },
    1_000_000,
  );
  const floor = residentMegabytes(server.pid);
  for (const stretch of rushes) {
    const { title } = stretch;
    const sent = await sendAtPace(server.origin, stretch, first);
    first += sent.waits.length + sent.errors.length;
    const waits = sent.waits.toSorted((a, b) => a - b);
    const at = (share: number): number => Math.round(waits[Math.floor(waits.length * share)] ?? NaN);
    figures[`${title}: received`] = sent.references.size;
    figures[`${title}: errors`] = sent.errors.length;
    figures[`${title}: ms median / p95 / p99 / most`] =
      `${at(0.5)} / ${at(0.95)} / ${at(0.99)} / ${Math.round(waits.at(-1) ?? NaN)}`;
    demands[`${title}: 0 errors (${sent.errors.slice(0, 3).join('; ')})`] = sent.errors.length === 0;
    demands[`${title}: every receipt has its own reference`] = sent.references.size === waits.length;
    if (isFull) demands[`${title}: p99 below 250 ms`] = at(0.99) < 250;
  }
  figures['resident MB before / after'] = `${floor} / ${residentMegabytes(server.pid)}`;
  return { figures, failures: listFailures(demands) };
}

async function sendAtPace(
  origin: string,
  { perSecond, seconds, opensForm }: Rush,
  first: number,
): Promise<Sending> {
  const sending: Sending = { waits: [], errors: [], references: new Set() };
  const opened = opensForm ? undefined : await openForm(`${origin}/kin-search/lead`);
  const started = performance.now();
  const open: Promise<void>[] = [];
  for (let sent = 0; sent < perSecond * seconds; sent += 1) {
    const wait = started + (sent * 1000) / perSecond - performance.now();
    if (wait > 0) await pause(wait);
    open.push(sendOne({ origin, opened, number: first + sent }, sending));
  }
  await Promise.all(open);
  return sending;
}

/** One family: opens the form where it is not open yet, sends it, and has its receipt. The wait is that for the receipt. */
async function sendOne(
  { origin, opened, number }: { origin: string; opened: OpenedForm | undefined; number: number },
  sending: Sending,
): Promise<void> {
  try {
    const headers = { 'X-Forwarded-For': invitedAddress(number) };
    const { hidden } = opened ?? (await openForm(`${origin}/kin-search/lead`, headers));
    const idempotencyKey = randomBytes(16).toString('base64url');
    const started = performance.now();
    const response = await postForm(
      `${origin}/kin-search/lead`,
      { ...hidden, idempotencyKey, ...typedLead, contact: `138${String(number).padStart(8, '0')}` },
      headers,
    );
    const reference = findReference(await response.text());
    if (reference === undefined) return void sending.errors.push(`status ${response.status}`);
    sending.waits.push(performance.now() - started);
    sending.references.add(reference);
  } catch (error) {
    sending.errors.push(error instanceof Error ? error.message : 'unknown');
  }
}

/** Resident memory of a process; not known where the system has no `/proc`. */
function residentMegabytes(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s*(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return NaN;
  }
}
