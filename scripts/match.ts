/**
 * Compares accounts of families with a roll.
 *
 *   npm run -s match -- --content DIR --batch leads.jsonl      lines with the fields of an account in, lines
 *                                                              {"id","candidates":[{"person","strength","bits","reasons"}]} out
 *
 * DIR is a content folder; roll/*.csv is enough, places and units fall back to the project's. A line that can't be read is
 * named on the error output, the others are answered, and the exit code is 1.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { accountSchema, type Account } from '../src/domain/leads/account.ts';
import { batchWords, describeReason } from '../src/i18n/match-reasons.ts';
import { openRollMatcher, type RollMatcher } from '../src/server/roll-matcher.ts';

const { values } = parseArgs({ options: { content: { type: 'string' }, batch: { type: 'string' } } });
if (values.batch === undefined) {
  console.error('Usage: node scripts/match.ts [--content DIR] --batch FILE');
  process.exit(2);
}
const content = path.resolve(values.content ?? process.env['CONTENT_DIR'] ?? 'content');
const matcher = openRollMatcher(content);
if (matcher.size === 0) {
  console.error(batchWords.noRoll(content));
  process.exit(2);
}
process.exitCode = answerBatch(
  matcher,
  readFileSync(values.batch, 'utf8')
    .replace(/^\uFEFF/u, '')
    .split('\n'),
)
  ? 0
  : 1;

/** False where a line could not be answered. */
function answerBatch(roll: RollMatcher, lines: readonly string[]): boolean {
  let answeredAll = true;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const lead = parseLead(line, at + 1);
    if (lead.kind === 'wrong') {
      console.error(lead.message);
      answeredAll = false;
    } else process.stdout.write(`${JSON.stringify(toAnswer(roll, lead.id, lead.account))}\n`);
  }
  return answeredAll;
}

function toAnswer(roll: RollMatcher, id: string, account: Account): unknown {
  const candidates = roll.match(account).map(({ person, strength, bits, reasons }) => ({
    person,
    strength,
    bits: Math.round(bits * 100) / 100,
    reasons: reasons.map(describeReason),
  }));
  return { id, candidates };
}

type Lead = { kind: 'lead'; id: string; account: Account } | { kind: 'wrong'; message: string };

function parseLead(line: string, number: number): Lead {
  const written = parseJson(line);
  if (written === undefined) return { kind: 'wrong', message: batchWords.notJson(number) };
  const head = z.object({
    id: z.union([z.string(), z.number()]).default(`${number}`),
    name: z.string().trim().min(1),
  });
  const parsedHead = head.safeParse(written);
  if (!parsedHead.success) return { kind: 'wrong', message: batchWords.noName(number) };
  const account = accountSchema.safeParse(written);
  if (!account.success) {
    const field = account.error.issues[0]?.path.join('.') ?? '';
    return { kind: 'wrong', message: batchWords.notAccount(number, field) };
  }
  return { kind: 'lead', id: String(parsedHead.data.id), account: account.data };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
