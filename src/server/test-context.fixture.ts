import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { pino } from 'pino';
import type { Account } from '../domain/leads/account.ts';
import type { Match } from '../domain/leads/match.ts';
import type { MatchService, RollPerson, ServerContext } from './context.ts';
import { testCipher } from './keys/test-cipher.fixture.ts';
import type { ServerSettings } from './server-settings.ts';
import type { Database } from './store/database.ts';
import { openTestDatabase } from './store/test-database.fixture.ts';

export interface HandClock {
  now(): Date;
  /** Goes on by so many milliseconds. */
  pass(milliseconds: number): void;
}

export interface TestContext {
  context: ServerContext;
  database: Database;
  clock: HandClock;
  /** Everything that was logged, as lines. */
  logged: string[];
  /** Path of the database file. */
  file: string;
  close(): void;
}

export interface TestContextOptions {
  settings?: Partial<ServerSettings>;
  people?: readonly RollPerson[];
  /** What the matcher answers; nobody where left out. */
  match?: (account: Account) => Match[];
  rollVersion?: string;
}

export function handClock(start = Date.UTC(2026, 10, 27, 1, 0, 0)): HandClock {
  let time = start;
  return {
    now: () => new Date(time),
    pass: (milliseconds) => {
      time += milliseconds;
    },
  };
}

/** Random bytes that are the same in every run. */
export function countedRandom(): (byteCount: number) => Uint8Array {
  let count = 0;
  return (byteCount) => {
    const bytes: number[] = [];
    while (bytes.length < byteCount) {
      count += 1;
      bytes.push(...createHash('sha256').update(String(count)).digest());
    }
    return Uint8Array.from(bytes.slice(0, byteCount));
  };
}

/** A server context over a fresh store, with a clock that is set by hand. */
export async function openTestContext(options: TestContextOptions = {}): Promise<TestContext> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'mingji-context-'));
  const clock = handClock();
  const { database, file, close } = await openTestDatabase({ now: clock.now });
  const random = countedRandom();
  const logged: string[] = [];
  const context: ServerContext = {
    settings: { ...testSettings(dataDir, file), ...options.settings },
    database,
    cipher: testCipher(),
    matcher: fakeMatcher(options),
    log: pino({ level: 'trace' }, { write: (line: string) => logged.push(line) }),
    now: clock.now,
    random,
    newId: () => Buffer.from(random(16)).toString('hex'),
  };
  return {
    context,
    database,
    clock,
    logged,
    file,
    close: () => {
      close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function testSettings(dataDir: string, file: string): ServerSettings {
  return {
    dataDir,
    databaseUrl: `file:${file}`,
    databaseToken: undefined,
    keyFile: path.join(dataDir, '..', 'keys.json'),
    contentDir: 'content',
    siteDir: 'dist',
    deskDir: '.cache/desk',
    port: 0,
    origin: 'https://mingji.example',
    formOrigins: [],
    basePath: '/',
    trustedProxyHops: 0,
    submissionsPerDay: 20_000,
    archiveName: '铭记',
    officeName: undefined,
    officeTelephone: '023-00000000',
    officeEmail: undefined,
    smtpUrl: undefined,
    mailFrom: 'archive@mingji.example',
  };
}

function fakeMatcher({ people = [], match, rollVersion = 'roll-1' }: TestContextOptions): MatchService {
  return {
    version: () => rollVersion,
    match: (account) => Promise.resolve({ version: rollVersion, matches: match?.(account) ?? [] }),
    findPeople: (ids) => Promise.resolve(people.filter(({ id }) => ids.includes(id))),
  };
}
