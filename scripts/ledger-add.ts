/**
 * `npm run ledger:add`: entries of the ledger by hand. `--record --field --after` changes a cell and tells it, as one;
 * `--all` tells what was changed in the tables since the last release; `--from FILE.csv` takes a draft of `ledger:check`
 * that was filled in. Environment: CONTENT_DIR, RELEASES_DIR.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory } from '../src/archive/current.ts';
import { findContentFolder, findLastRelease, releasesFolder } from '../src/archive/list-releases.ts';
import { readLedgerState } from '../src/archive/read-ledger-state.ts';
import { parseSheet } from '../src/archive/read-sheet.ts';
import { checkCoverage } from '../src/domain/ledger/check-coverage.ts';
import { readDraft, type DraftRow } from '../src/domain/ledger/ledger-draft.ts';
import type { LedgerGrounds, ToldChange } from '../src/domain/ledger/record-change.ts';
import { listPrivateText } from '../src/domain/rules/private-text.ts';
import { ledgerCommandWords as words } from '../src/i18n/ledger-commands.ts';
import { addEntries, type AddedEntries, type ToldAct } from '../src/releases/add-entries.ts';
import { changeField } from '../src/releases/change-field.ts';

const { values } = parseArgs({
  options: {
    record: { type: 'string' },
    field: { type: 'string' },
    after: { type: 'string' },
    all: { type: 'boolean', default: false },
    from: { type: 'string' },
    reason: { type: 'string' },
    evidence: { type: 'string', default: '' },
    role: { type: 'string' },
    date: { type: 'string' },
    before: { type: 'string' },
    content: { type: 'string' },
  },
});

const directory = path.resolve(values.content ?? contentDirectory);
tell(await add());

async function add(): Promise<AddedEntries> {
  if (values.from !== undefined) return addEntries(directory, readActs(values.from));
  if (values.all) return addEntries(directory, [{ changes: listUntold(), grounds: readGrounds() }]);
  const { record, field, after } = values;
  if (record === undefined || field === undefined || after === undefined) stop(words.addUsage);
  const grounds = readGrounds();
  const changed = changeField(directory, { record, field, after });
  switch (changed.kind) {
    case 'changed':
      return addEntries(directory, [{ changes: [changed.change], grounds }], [changed.file]);
    case 'unknown-record':
      return stop(words.unknownRecord(record));
    case 'unknown-field':
      return stop(words.unknownField(record, field, changed.headings));
    case 'id':
      return stop(words.notForHand(field));
    case 'same':
      return stop(words.sameValue(record, field));
    case 'twice':
      return stop(words.twice(record));
    case 'not-utf8':
    case 'not-a-table':
      return stop(words.notText(changed.file));
  }
}

/** Changes since the last release that no entry tells; of one record where `--record` names it. */
function listUntold(): ToldChange[] {
  const folder = releasesFolder(process.env);
  const earlier = values.before ?? findLastRelease(folder) ?? stop(words.noRelease);
  const before = findContentFolder(folder, earlier) ?? stop(words.unknownFolder(earlier));
  const { findings } = checkCoverage(readLedgerState(before), readLedgerState(directory));
  return findings
    .flatMap((finding) => (finding.kind === 'uncovered' ? [finding.change] : []))
    .filter(({ record }) => values.record === undefined || record === values.record);
}

/** One act a row of the draft. Every row must still tell something that no entry tells. */
function readActs(file: string): ToldAct[] {
  const draft = readDraft(parseSheet(file, readFileSync(file)));
  if (draft.kind === 'headings-missing') stop(words.noHeadings(file, draft.headings));
  const untold = new Set(listUntold().map(toText));
  return draft.rows.map((row) => toAct(row, untold));
}

function toAct(row: DraftRow, untold: ReadonlySet<string>): ToldAct {
  const { record, field, before, after, reason, evidence, role } = row;
  if (reason === '' || reason === words.toFill) stop(words.toFillLeft(row.row));
  if (!untold.has(toText(row))) stop(words.staleDraft(row.row, record, field));
  return {
    changes: [{ record, field, before, after }],
    grounds: { date: today(), reason, evidence, role: toPost(role) },
  };
}

function toText({ record, field, before, after }: ToldChange): string {
  return [record, field, before, after].join('\u0000');
}

function readGrounds(): LedgerGrounds {
  const reason = values.reason ?? stop(words.missing('reason'));
  const role = toPost(values.role ?? stop(words.missing('role')));
  return { date: today(), reason, evidence: values.evidence, role };
}

function toPost(role: string): string {
  return listPrivateText(role).length > 0 ? stop(words.notPost(role)) : role;
}

function today(): string {
  return values.date ?? new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

function tell(added: AddedEntries): void {
  if (added.kind === 'added') console.log(words.added(added.ids));
  else if (added.kind === 'nothing') console.log(words.nothingToTell);
  else stop(toReason(added));
}

function toReason(added: Exclude<AddedEntries, { kind: 'added' | 'nothing' }>): string {
  switch (added.kind) {
    case 'busy':
      return words.busy;
    case 'changed':
      return words.changedMeanwhile(added.files);
    case 'unwritable':
      return words.notWritable(added.file);
    case 'not-utf8':
    case 'not-a-table':
      return words.notText(added.file);
  }
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
