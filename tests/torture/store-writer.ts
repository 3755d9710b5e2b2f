import { createClient } from '@libsql/client';
import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { text as readText } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { leads } from '../../src/server/schema/lead-tables.ts';
import type { Database } from '../../src/server/store/database.ts';
import { openDatabase } from '../../src/server/store/open-database.ts';

/**
 * Run as `node store-writer.ts URL VARIANT [TOKEN]`: takes idempotency keys as posts, stores a lead for each and answers
 * with its reference once it is stored; prints its port. `store` is the store of the house. `plain` is the same with
 * nothing but the client's `execute` on its usual pool: the fault that the trials have to be able to see.
 */
const [url, variant, token] = z
  .tuple([z.string(), z.enum(['store', 'plain']), z.string().optional()])
  .parse(process.argv.slice(2));

const lag = monitorEventLoopDelay({ resolution: 5 });
lag.enable();

/** How many pages the database may have, to fill a “disk” at will: from `MOST_PAGES`, changed by posts to `/pages`. */
const pageLimit = { name: 'max_page_count', set: '', value: 0 };

function limitPages(count: number): void {
  pageLimit.set = `PRAGMA max_page_count = ${count}`;
  pageLimit.value = count;
}

limitPages(Number(process.env.MOST_PAGES ?? 4_000_000_000));

function toLead(key: string): typeof leads.$inferInsert {
  const hash = createHash('sha256').update(key).digest('hex');
  const now = Date.now();
  return {
    id: crypto.randomUUID(),
    reference: hash.slice(0, 16),
    kind: 'kin',
    stage: 'received',
    isUnverified: false,
    receivedAt: now,
    changedAt: now,
    lastContactAt: now,
    receiptKey: 'k1',
    idempotencyHash: key,
    contentHash: hash.repeat(8),
  };
}

type Receive = (key: string) => Promise<string>;

function receiveBy(database: Database): Receive {
  const find = (key: string) =>
    database.read.select({ reference: leads.reference }).from(leads).where(eq(leads.idempotencyHash, key));
  return async (key) => {
    await database.write(async () => {
      if ((await find(key)).length > 0) return { statements: [] };
      const lead = toLead(key);
      return {
        statements: [database.build.insert(leads).values(lead)],
        audit: [{ actor: 'family', action: 'lead.received', subject: lead.id }],
      };
    });
    await database.requireStored(find(key));
    const [stored] = await find(key);
    return stored?.reference ?? '';
  };
}

async function openStore(): Promise<Receive> {
  const settings = url.startsWith('file:') ? [pageLimit] : [];
  const database = await openDatabase({
    url,
    token,
    settings,
    onLostWrite: () => setTimeout(() => process.exit(70), 50),
  });
  return receiveBy(database);
}

async function openPlain(): Promise<Receive> {
  const database = await openDatabase({ url });
  const client = createClient({ url, timeout: 50 });
  return async (key) => {
    const { sql, params } = database.build.insert(leads).values(toLead(key)).onConflictDoNothing().toSQL();
    await client.execute({ sql, args: z.array(z.union([z.string(), z.number(), z.null()])).parse(params) });
    return toLead(key).reference;
  };
}

const receive = await (variant === 'store' ? openStore() : openPlain());

async function answer(path: string | undefined, text: string): Promise<string> {
  switch (path) {
    case '/lag':
      return String(lag.max / 1e6);
    case '/pages':
      limitPages(Number(text));
      return '';
    case '/lag/reset':
      lag.reset();
      return '';
    case '/end':
      return process.exit();
    default:
      return receive(text);
  }
}

function refuse(response: ServerResponse, error: unknown): void {
  const name = error instanceof Error ? error.name : '';
  const isHonest = /^Store(?:Busy|Full|LostWrite|Uncertain)Error$/u.test(name);
  response.writeHead(isHonest ? 503 : 500).end(`${name} ${error instanceof Error ? error.message : ''}`);
}

const server = createServer((request, response) => {
  readText(request)
    .then((text) => answer(request.url, text))
    .then((reference) => response.writeHead(201).end(reference))
    .catch((error: unknown) => refuse(response, error));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.stdout.write(`${address.port}\n`);
});
