import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutgoingMail } from '../context.ts';
import { outbox } from '../schema/guard-tables.ts';
import { openTestDatabase, type TestDatabase } from '../store/test-database.fixture.ts';
import { queueMail } from './queue-mail.ts';
import { retryGapsMs, sendDueMail } from './send-due-mail.ts';
import type { Letter } from './to-letter.ts';

let store: TestDatabase;
let time: number;
let ids: number;
let dataDir: string;

beforeEach(async () => {
  store = await openTestDatabase();
  time = Date.UTC(2026, 10, 27);
  ids = 0;
  dataDir = mkdtempSync(path.join(tmpdir(), 'mail-'));
});
afterEach(() => {
  store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function context() {
  return {
    database: store.database,
    now: () => new Date(time),
    newId: () => `letter-${(ids += 1)}`,
    log: pino({ enabled: false }),
    settings: {
      dataDir,
      archiveName: '铭记',
      officeEmail: 'office@mingji.example',
      mailFrom: 'archive@mingji.example',
      origin: 'https://mingji.example',
      smtpUrl: undefined,
    },
  };
}

const newLeads: OutgoingMail = {
  recipient: 'clerk@mingji.example',
  template: 'new-leads',
  values: { count: 2 },
};
const queue = (mail: OutgoingMail = newLeads) =>
  store.database.write(() => ({ statements: [queueMail(context(), mail)] }));
const listStates = async () =>
  (await store.database.read.select().from(outbox)).map(
    ({ state, attemptCount }) => `${state} ${attemptCount}`,
  );

describe('the outbox', () => {
  it('sends what is due once', async () => {
    await queue();
    const letters: Letter[] = [];
    const carry = async (letter: Letter) => void letters.push(letter);
    expect(await sendDueMail(context(), carry)).toEqual({ sent: 1, failed: 0, postponed: 0 });
    expect(await sendDueMail(context(), carry)).toEqual({ sent: 0, failed: 0, postponed: 0 });
    expect(letters.map(({ to, subject }) => `${to} ${subject}`)).toEqual([
      'clerk@mingji.example 寻亲办件：新收到2件',
    ]);
  });

  it('tries ten times in four and a half hours, with growing gaps, then gives the letter up', async () => {
    await queue();
    const begin = time;
    const triedAt: number[] = [];
    const carry = async () => {
      triedAt.push(time - begin);
      throw new Error('no route to host');
    };
    for (; time < begin + 6 * 3_600_000; time += 60_000) await sendDueMail(context(), carry);
    expect(triedAt).toHaveLength(10);
    expect(triedAt.at(-1)).toBe(4.5 * 3_600_000);
    expect(retryGapsMs.toSorted((one, other) => one - other)).toEqual(retryGapsMs);
    expect(await listStates()).toEqual(['failed 10']);
  });

  it('lets one of two servers send a letter, not both', async () => {
    await queue();
    let carried = 0;
    const carry = async () => void (carried += 1);
    await Promise.all([sendDueMail(context(), carry), sendDueMail(context(), carry)]);
    expect(carried).toBe(1);
  });

  it('sends a letter again after a crash, under the same Message-ID', async () => {
    await queue();
    const messageIds: string[] = [];
    const { database } = store;
    let writes = 0;
    const crashing: typeof database.write = async (plan) => {
      writes += 1;
      if (writes === 2) throw new Error('crash');
      return database.write(plan);
    };
    const carry = async (letter: Letter) => void messageIds.push(letter.messageId);
    const crashed = { ...context(), database: { ...database, write: crashing } };
    await expect(sendDueMail(crashed, carry)).rejects.toThrow('crash');
    time += retryGapsMs[0] ?? 0;
    await sendDueMail(context(), carry);
    expect(messageIds).toEqual(['<letter-1@mingji.example>', '<letter-1@mingji.example>']);
  });

  it('sends a letter again that was given more to tell while it was under way', async () => {
    await queue();
    const subjects: string[] = [];
    const carry = async ({ subject }: Letter) => {
      subjects.push(subject);
      if (subjects.length > 1) return;
      const values = JSON.stringify({ count: 3 });
      await store.database.write(() => ({
        statements: [store.database.build.update(outbox).set({ values })],
      }));
    };
    await sendDueMail(context(), carry);
    time += retryGapsMs[0] ?? 0;
    await sendDueMail(context(), carry);
    expect(subjects).toEqual(['寻亲办件：新收到2件', '寻亲办件：新收到3件']);
    expect(await listStates()).toEqual(['sent 2']);
  });

  it('one letter that is refused does not hold back the others', async () => {
    await queue({ ...newLeads, recipient: 'gone@mingji.example' });
    await queue();
    const carry = async ({ to }: Letter) => {
      if (to.startsWith('gone')) throw new Error('550');
    };
    expect(await sendDueMail(context(), carry)).toEqual({ sent: 1, failed: 0, postponed: 1 });
  });

  it('writes files where no mail server is named; a letter without recipient goes to the office', async () => {
    await queue({ ...newLeads, recipient: '' });
    await sendDueMail(context());
    const [name = ''] = readdirSync(path.join(dataDir, 'mail'));
    const text = readFileSync(path.join(dataDir, 'mail', name), 'utf8');
    expect(name).toBe('letter-1.eml');
    expect(text).toContain('To: office@mingji.example');
  });
});

describe('what stands in a letter', () => {
  const secret = '13800001234';
  const lettersOf = async (mail: OutgoingMail) => {
    await queue(mail);
    const letters: Letter[] = [];
    await sendDueMail(context(), async (letter) => void letters.push(letter));
    const [row] = await store.database.read.select().from(outbox);
    return `${row?.values} ${letters.map((letter) => letter.subject + letter.text).join('')}`;
  };

  it('is numbers, days, hashes and links to our own pages', async () => {
    const link = '/staff/leads/9f86d081884c7d659a2feaa0c55ad015';
    expect(await lettersOf({ recipient: '', template: 'overdue', values: { count: 3, link } })).toContain(
      `https://mingji.example${link}`,
    );
  });

  it('is nothing that a careless caller took from a family', async () => {
    const values = {
      count: Number(secret),
      link: `/staff/?q=${secret}`,
      day: secret,
      hash: secret,
      name: '渡口旁的老屋',
      other: `https://mingji.example/${secret}`,
      abroad: 'https://elsewhere.example/',
    };
    for (const template of ['new-leads', 'overdue', 'new-device', 'audit-head'] as const) {
      const text = await lettersOf({ recipient: '', template, values });
      expect(text).not.toMatch(/13800001234|渡口|elsewhere/u);
    }
  });
});
