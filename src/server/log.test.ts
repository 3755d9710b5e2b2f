import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { text, sqliteTable } from 'drizzle-orm/sqlite-core';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { retentionDays } from '../domain/leads/retention.ts';
import { createLog } from './log.ts';

const secret = '13800001234';
const words = '渡口旁的老屋';
const canary = new RegExp(`${secret}|${words}|\\\\u`, 'u');

function openLog() {
  const lines: string[] = [];
  const log = createLog({ stream: { write: (line: string) => lines.push(line) } });
  return {
    log,
    text: () => lines.join(''),
    last: () => z.looseObject({}).parse(JSON.parse(lines.at(-1) ?? '')),
  };
}

async function failureOf(act: () => unknown): Promise<Error> {
  try {
    await act();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('nothing failed');
}

/** Errors of everything the server works with, each with a family's words in its message or values. */
async function listFailures(): Promise<Record<string, Error>> {
  const client = createClient({ url: ':memory:' });
  const table = sqliteTable('missing', { [secret]: text(), contact: text() });
  const drizzleFailure = () => drizzle({ client }).insert(table).values({ contact: words });
  return {
    drizzle: await failureOf(async () => await drizzleFailure()),
    libsql: await failureOf(() => client.execute(`select "${words}" from "${secret}"`)),
    zod: await failureOf(() => z.enum([secret]).parse(words)),
    sharp: await failureOf(() => sharp(`${tmpdir()}/${words}-${secret}.jpg`).toBuffer()),
    json: await failureOf(() => JSON.parse(words)),
    file: await failureOf(() => readFileSync(`/${words}/${secret}`)),
    url: await failureOf(() => new URL(`${words} ${secret}`)),
    nested: new Error(words, {
      cause: new AggregateError([new Error(secret)], words, { cause: new Error(secret) }),
    }),
  };
}

describe('the log', () => {
  it('holds nothing of a family from any kind of error, however it is handed over', async () => {
    const { log, text } = openLog();
    const failures = await listFailures();
    for (const error of Object.values(failures)) {
      // What these errors would have told:
      expect(`${error.message} ${JSON.stringify(error)} ${String(error.cause)} ${error.stack}`).toMatch(
        canary,
      );
      log.error(error);
      log.error({ err: error }, 'failed');
      log.error({ error }, error.message);
      log.error(error, '%s', error.message);
      log.error({ message: error.message, stack: error.stack, details: error });
      const child = log.child({ error, contact: secret, [words]: 1 }).child({ story: words });
      child.setBindings({ contact: secret });
      child.warn('failed');
    }
    expect(text()).not.toMatch(canary);
    expect(text().split('\n')).toHaveLength(Object.keys(failures).length * 6 + 1);
  });

  it('tells name, code, cause and places of an error, so that it can be found', async () => {
    const { log, last } = openLog();
    const { drizzle: error } = await listFailures();
    log.error({ err: error }, 'page failed');
    expect(last()).toMatchObject({
      level: 'error',
      msg: 'page failed',
      error: { name: 'DrizzleQueryError', cause: { name: 'LibsqlError', code: 'SQLITE_ERROR' } },
    });
    expect(JSON.stringify(last())).toContain('node_modules/drizzle-orm/');
  });

  it('takes no frame out of a message that looks like one', () => {
    const { log, text } = openLog();
    const fake = `x\n    at ${words} (file://${process.cwd()}/src/${secret}.ts:1:1)\n    at a${secret} (node:fs:1:1)`;
    const error = new Error(fake);
    log.error(error);
    error.message = 'other';
    log.error(error);
    error.name = `${words}${secret}`;
    log.error(Object.assign(error, { code: secret }));
    expect(text()).not.toMatch(canary);
    expect(text()).toContain('src/server/log.test.ts');
  });

  it('lets fields of known kinds pass, and nothing else under their names', () => {
    const { log, last } = openLog();
    const sound = {
      requestId: 'a1B2',
      route: '/staff/leads/:id',
      status: 503,
      milliseconds: 12,
      address: '192.0.2.7',
    };
    log.info({ ...sound, method: 'POST' }, 'answered');
    expect(last()).toMatchObject({ ...sound, method: 'POST', msg: 'answered' });
    log.info({
      requestId: secret,
      route: `/kin-search/follow/${secret}`,
      status: Number(secret),
      milliseconds: secret,
      address: words,
      job: words,
      count: Number.NaN,
      query: secret,
      __proto__: { contact: secret },
      constructor: secret,
    });
    expect(Object.keys(last()).sort()).toEqual(['level', 'msg', 'time']);
  });

  it('keeps messages only where they are sentences of the program', () => {
    const { log, text, last } = openLog();
    log.info(`contact is ${secret}`);
    expect(last()['msg']).toBe('(withheld)');
    log.info('contact is %s', secret);
    log.info(words);
    log.info([secret], words);
    expect(text()).not.toMatch(canary);
    log.warn('mail was not taken');
    expect(last()['msg']).toBe('mail was not taken');
  });
});

describe('the files of the log', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'log-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function logOn(days: readonly string[]): void {
    let day = days[0] ?? '';
    const log = createLog(
      { file: path.join(folder, 'server.log') },
      { now: () => new Date(`${day}T08:00:00Z`) },
    );
    for (day of days) log.info('answered');
  }

  it('begin anew every day and are removed after the days that the law asks for', () => {
    expect(retentionDays.networkLog).toBe(200);
    writeFileSync(path.join(folder, 'server-notes.log'), 'of somebody else');
    writeFileSync(path.join(folder, 'server-2026-05-10.log'), 'too old on the 27th');
    writeFileSync(path.join(folder, 'server-2026-05-11.log'), 'too old on the 28th');
    logOn(['2026-11-26', '2026-11-27', '2026-11-27']);
    expect(readdirSync(folder).sort()).toEqual([
      'server-2026-05-11.log',
      'server-2026-11-26.log',
      'server-2026-11-27.log',
      'server-notes.log',
    ]);
    expect(readFileSync(path.join(folder, 'server-2026-11-27.log'), 'utf8').split('\n')).toHaveLength(3);
  });

  it('that can’t be written cost the line, not the answer', () => {
    let day = '2026-11-27';
    const within = path.join(folder, 'within');
    const log = createLog(
      { file: path.join(within, 'server.log') },
      { now: () => new Date(`${day}T08:00:00Z`) },
    );
    log.info('answered');
    rmSync(within, { recursive: true });
    day = '2026-11-28';
    expect(() => log.info('answered')).not.toThrow();
    mkdirSync(within);
    log.info('answered');
    expect(readdirSync(within)).toEqual(['server-2026-11-28.log']);
  });

  it('are left where the clock has jumped', () => {
    logOn(['2026-11-27', '2028-01-01']);
    expect(readdirSync(folder).sort()).toEqual(['server-2026-11-27.log', 'server-2028-01-01.log']);
  });
});
