/**
 * Joins two rows of the roll that are about one person: field by field, with redirect, references and entries of the ledger.
 *
 *   npm run merge -- --keep p-… --drop p-… [--take 出生时间=drop]… [--content DIR] [--json]          shows what would be
 *   npm run merge -- … --apply --reason … [--evidence ID;…] --prepared-by POST --approved-by POST     writes it
 *
 * Exit code 1 where nothing can be, or was, written.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory, projectContent } from '../src/archive/current.ts';
import { toBeijingClock } from '../src/domain/dates/beijing-time.ts';
import { findColumnKey } from '../src/domain/table.ts';
import { rollTable } from '../src/domain/tables.ts';
import type { Finding } from '../src/domain/rules/finding.ts';
import type { Taken } from '../src/domain/verification/merge-fields.ts';
import { describeFinding } from '../src/i18n/findings.ts';
import { mergeWords as words } from '../src/i18n/merge.ts';
import {
  applyMerge,
  prepareMerge,
  type AppliedMerge,
  type PreparedMerge,
} from '../src/imports/apply-merge.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string' },
    keep: { type: 'string' },
    drop: { type: 'string' },
    take: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
    apply: { type: 'boolean', default: false },
    reason: { type: 'string', default: '' },
    evidence: { type: 'string', default: '' },
    'prepared-by': { type: 'string', default: '' },
    'approved-by': { type: 'string', default: '' },
    today: { type: 'string' },
  },
});
const { keep, drop } = values;
if (keep === undefined || drop === undefined) stop(words.usage, 2);
const content = path.resolve(values.content ?? contentDirectory);
const prepared = prepareMerge(content, projectContent, {
  ...{ keep, drop },
  taken: new Map(values.take.map(parseTake)),
  note: words.note(values.reason.trim()),
});
if (prepared.kind !== 'prepared') stop(tellRefusal(prepared), 1);
if (values.json)
  console.log(
    JSON.stringify({ ...prepared.merged, texts: undefined, changes: prepared.changes }, undefined, 1),
  );
else tell(prepared.merged);
if (!values.apply) console.error(words.toApply);
else {
  const applied = await applyMerge(content, prepared, {
    date: values.today ?? toBeijingClock(Date.now()).toISOString().slice(0, 10),
    reason: values.reason,
    evidence: values.evidence,
    preparedBy: values['prepared-by'],
    approvedBy: values['approved-by'],
  });
  if (applied.kind !== 'applied') stop(tellFailure(applied), 1);
  console.error(words.applied(applied.entries.length, applied.files));
  if (applied.commit.kind === 'committed') console.error(words.committed);
  if (applied.commit.kind === 'failed') console.error(words.commitFailed(applied.commit.reason));
}

function parseTake(take: string): [string, Taken] {
  const found = /^(?<heading>[^=＝]+)[=＝](?<taken>keep|drop|both)$/u.exec(take.trim())?.groups;
  const key = findColumnKey(rollTable, found?.['heading'] ?? '');
  const taken = (['keep', 'drop', 'both'] as const).find((one) => one === found?.['taken']);
  if (key === undefined || key === 'id' || taken === undefined) stop(words.unknownTake(take), 2);
  return [key, taken];
}

function tell({ fields, references }: Extract<PreparedMerge, { kind: 'prepared' }>['merged']): void {
  console.log(words.head(keep ?? '', drop ?? ''));
  for (const field of fields) console.log(words.field(field));
  if (fields.length === 0) console.log(words.nothingDiffers);
  console.log(words.references(references.length));
  for (const { file, row, heading } of references) console.log(words.reference(file, row, heading));
  console.log(words.redirect(drop ?? ''));
}

function tellRefusal(refused: Exclude<PreparedMerge, { kind: 'prepared' }>): string {
  switch (refused.kind) {
    case 'unknown':
      return words.unknown(refused.id);
    case 'same-id':
      return words.sameId;
    case 'two-stories':
      return words.twoStories(refused.files);
    case 'unwritable':
      return words.unwritable(refused.file, refused.fault);
    case 'findings':
      return [words.findings(refused.findings.length), ...refused.findings.map(toLine)].join('\n');
  }
}

function toLine(finding: Finding): string {
  const { message, remedy } = describeFinding(finding);
  return words.finding(finding.file, finding.row, `${message}${remedy}`);
}

function tellFailure(failed: Exclude<AppliedMerge, { kind: 'applied' }>): string {
  switch (failed.kind) {
    case 'refused':
      return words[failed.why];
    case 'unwritable':
      return 'fault' in failed ? words.unwritable(failed.file, failed.fault) : words.locked(failed.file);
    case 'busy':
      return words.busy;
    case 'changed':
      return words.changed(failed.files);
  }
}

function stop(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}
