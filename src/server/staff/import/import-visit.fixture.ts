import type { StaffMember } from '../../web/route.ts';
import { matchRoute } from '../../web/match-route.ts';
import { sentRequest, type Sending } from '../../web/sent-request.fixture.ts';
import type { SentFile } from '../../web/web-request.ts';
import type { WebResponse } from '../../web/web-response.ts';
import { openTestContext, type TestContext, type TestContextOptions } from '../../test-context.fixture.ts';
import { addStaff, clerk } from '../desk/seeded-lead.fixture.ts';
import type { ImportCounts } from './import-details.ts';
import { createImportDesk, type ImportDesk } from './import-desk.ts';
import { findImportJob, type ImportJob } from './import-job.ts';
import type { ApplyOutcome, ApplyTask, CheckOutcome, ImportRunner, ImportTask } from './import-runner.ts';
import type { ResultLines, ResultList, SheetSummary } from './import-result.ts';
import { createImportRoutes } from './routes.ts';

export const noCounts: ImportCounts = {
  rows: 0,
  added: 0,
  changed: 0,
  cells: 0,
  unchanged: 0,
  perhaps: 0,
  errors: 0,
  warnings: 0,
  unsourced: 0,
};

/** A runner that answers what it is told, and remembers what it was asked. */
export interface HandRunner extends ImportRunner {
  checked: ImportTask[];
  applied: ApplyTask[];
  settled: number;
  released: number;
  /** What the next calls find. */
  finds: {
    check: CheckOutcome;
    lines: { [List in ResultList]?: readonly ResultLines[List][] };
    sheets: readonly SheetSummary[];
    apply: ApplyOutcome;
    /** The ledger before the import, and after it was cut off. */
    ledger: { before: string; after: string };
    isReleased: boolean;
  };
}

export function handRunner(): HandRunner {
  const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const runner: HandRunner = {
    checked: [],
    applied: [],
    settled: 0,
    released: 0,
    finds: {
      check: { kind: 'checked', counts: noCounts, isAcceptable: false, fingerprint: 'one' },
      lines: {},
      sheets: [],
      apply: { kind: 'applied', ids: 1, entries: ['c-0001', 'c-0002'] },
      ledger: { before: 'old', after: 'old' },
      isReleased: true,
    },
    async check(task, keep) {
      runner.checked.push({ ...task, bytes: Uint8Array.from(task.bytes) });
      await keep('sheets', encode(runner.finds.sheets));
      await keep('sources', encode(['invented']));
      await keep('copy', new TextEncoder().encode('coloured'));
      for (const [list, lines] of Object.entries(runner.finds.lines)) await keep(`${list}-0`, encode(lines));
      return runner.finds.check;
    },
    async apply(task, before) {
      runner.applied.push(task);
      await before(runner.finds.ledger.before);
      return runner.finds.apply;
    },
    settle: () => {
      runner.settled += 1;
      return Promise.resolve(runner.finds.ledger.after);
    },
    release: (hear) => {
      runner.released += 1;
      hear({ share: 0.5, text: '建网站' });
      return Promise.resolve(runner.finds.isReleased);
    },
  };
  return runner;
}

export interface TestDesk extends TestContext {
  runner: HandRunner;
  desk: ImportDesk;
  get(member: StaffMember, path: string): Promise<WebResponse>;
  post(
    member: StaffMember,
    path: string,
    fields: Record<string, string>,
    file?: SentFile,
  ): Promise<WebResponse>;
  job(id: string): Promise<ImportJob>;
  /** Hands a sheet in as the clerk and waits until it is checked; gives the job's id. */
  handIn(fields?: Record<string, string>): Promise<string>;
  /** An act on a job as it stands. */
  act(member: StaffMember, id: string, act: string, fields?: Record<string, string>): Promise<WebResponse>;
}

export const sheetFile: SentFile = {
  field: 'file',
  fileName: '某县名册.csv',
  claimedType: 'text/csv',
  bytes: new TextEncoder().encode('姓名,籍贯\n虚构甲,某县\n'),
};

export async function openTestDesk(options: TestContextOptions = {}): Promise<TestDesk> {
  const test = await openTestContext(options);
  await addStaff(test);
  const { context } = test;
  const runner = handRunner();
  const desk = createImportDesk(runner);
  const routes = createImportRoutes(desk);

  async function visit(member: StaffMember, sending: Sending & { method: 'GET' | 'POST' }) {
    const [path = '', query = ''] = (sending.path ?? '').split('?');
    const found = matchRoute(routes, sending.method, path);
    if (found.kind !== 'found') throw new Error(`No route for ${sending.method} ${path}`);
    const request = sentRequest({
      ...sending,
      path,
      parameters: { ...found.parameters },
      query: Object.fromEntries(new URLSearchParams(query)),
    });
    if (found.route.access === 'public' || !found.route.access.includes(member.role))
      return { kind: 'text', status: 403, text: 'wrong role' } as const;
    return found.route.handle({ request, context, member });
  }

  async function job(id: string): Promise<ImportJob> {
    const found = await findImportJob(context, id);
    if (found === undefined) throw new Error('There is no such job.');
    return found;
  }

  const post: TestDesk['post'] = (member, path, fields, file) =>
    visit(member, { method: 'POST', path, fields, files: file === undefined ? [] : [file] });

  return {
    ...test,
    runner,
    desk,
    job,
    post,
    get: (member, path) => visit(member, { method: 'GET', path }),
    async handIn(fields = {}) {
      const answer = await post(clerk, '/staff/import', fields, sheetFile);
      await desk.done();
      if (answer.kind !== 'redirect') throw new Error('The sheet was not taken.');
      return /import\/([^?]+)/u.exec(answer.path)?.[1] ?? '';
    },
    async act(member, id, act, fields = {}) {
      const { changedAt } = await job(id);
      const answer = await post(member, `/staff/import/${id}/${act}`, { seen: String(changedAt), ...fields });
      await desk.done();
      return answer;
    },
  };
}
