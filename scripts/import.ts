/**
 * Takes a sheet over into the archive: a dry run says what is wrong and what would change; `--apply` writes it, on the word
 * of two people.
 *
 *   node scripts/import.ts FILE [--table 英名录] [--district 500106] [--map 来表栏名=姓名]… [--out DIR] [--json]
 *   node scripts/import.ts FILE … --apply --reason TEXT [--evidence IDS] --prepared-by POST --approved-by POST [--release]
 *
 * Exits with 1 where the sheet can't be taken over, with 2 where the command is not understood. Environment: CONTENT_DIR
 * (content).
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory, projectContent } from '../src/archive/current.ts';
import { toBeijingClock } from '../src/domain/dates/beijing-time.ts';
import { everySheet } from '../src/domain/imports/plan-sheets.ts';
import type { TableName } from '../src/domain/table.ts';
import { tables } from '../src/domain/tables.ts';
import { replaceFile } from '../src/files/replace-file.ts';
import { importWords as words } from '../src/i18n/imports.ts';
import { workbookWords } from '../src/i18n/workbooks.ts';
import { applyImport } from '../src/imports/apply-import.ts';
import { writeAppliedReport } from '../src/imports/applied-report.ts';
import { writeColouredCopy } from '../src/imports/coloured-copy.ts';
import { toPreparedJson, writePreparedReport } from '../src/imports/import-report.ts';
import { prepareImport } from '../src/imports/prepare-import.ts';
import type { ImportRequest, PreparedImport } from '../src/imports/prepared-import.ts';
import { WorkbookError } from '../src/workbooks/workbook-error.ts';

const { values, positionals } = readArguments();
const [file = ''] = positionals;
if (file === '' || positionals.length > 1) stop(words.usage, 2);
const today = toBeijingClock(Date.now()).toISOString().slice(0, 'YYYY-MM-DD'.length);
const prepared = await prepare();
if (values.apply) await apply(prepared);
else await show(prepared);

function readArguments() {
  try {
    return parseArgs({
      options: {
        table: { type: 'string' },
        district: { type: 'string' },
        map: { type: 'string', multiple: true },
        out: { type: 'string' },
        json: { type: 'boolean', default: false },
        apply: { type: 'boolean', default: false },
        reason: { type: 'string', default: '' },
        evidence: { type: 'string', default: '' },
        'prepared-by': { type: 'string', default: '' },
        'approved-by': { type: 'string', default: '' },
        release: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
  } catch {
    return stop(words.usage, 2);
  }
}

async function prepare(): Promise<PreparedImport> {
  try {
    return await prepareImport(toRequest());
  } catch (error) {
    if (error instanceof WorkbookError) return stop(workbookWords.problem(error.problem), 1);
    throw error;
  }
}

function toRequest(): ImportRequest {
  const columns = new Map((values.map ?? []).map(toChoice));
  return {
    bytes: readBytes(),
    fileName: path.basename(file),
    contentDir: contentDirectory,
    projectDir: projectContent,
    today,
    ...(values.table === undefined ? {} : { table: toTable(values.table) }),
    ...(values.district === undefined ? {} : { district: values.district }),
    ...(columns.size === 0 ? {} : { choices: new Map([[everySheet, { columns }]]) }),
  };
}

function readBytes(): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    return stop(words.notRead(file), 2);
  }
}

/** `来表栏名=姓名`; the heading of a sheet may hold the sign itself. */
function toChoice(map: string): [heading: string, column: string] {
  const at = map.lastIndexOf('=');
  if (at < 1 || at === map.length - 1) return stop(words.unknownMap(map), 2);
  return [map.slice(0, at), map.slice(at + 1)];
}

function toTable(written: string): TableName {
  const all = Object.values(tables);
  const found = all.find(({ name, title }) => name === written || title === written);
  const titles = all.map(({ title }) => title);
  return found?.name ?? stop(words.unknownTable(written, titles), 2);
}

async function show(shown: PreparedImport): Promise<void> {
  if (values.json) console.log(JSON.stringify(toPreparedJson(shown), undefined, 2));
  else console.log(writePreparedReport(shown));
  if (shown.findings.length > 0) await writeCopy(shown);
  process.exitCode = shown.findings.some(({ level }) => level === 'error') ? 1 : 0;
}

async function writeCopy({ book, plans, findings }: PreparedImport): Promise<void> {
  const name = `核对-${path.basename(file).replace(/\.[^.]*$/u, '')}.xlsx`;
  const copy = path.join(values.out ?? path.dirname(file), name);
  await replaceFile(copy, await writeColouredCopy(book, plans, findings));
  if (!values.json) console.log(`\n${words.copyWritten(copy)}`);
}

async function apply(shown: PreparedImport): Promise<void> {
  if (!shown.isAcceptable) await show(shown);
  const applied = await applyImport(shown, {
    contentDir: contentDirectory,
    grounds: {
      reason: values.reason,
      evidence: values.evidence,
      preparedBy: values['prepared-by'],
      approvedBy: values['approved-by'],
      date: today,
    },
    randomByte: () => randomBytes(1)[0] ?? 0,
  });
  const isApplied = applied.kind === 'applied';
  if (values.json) console.log(JSON.stringify(applied, undefined, 2));
  else console[isApplied ? 'log' : 'error'](writeAppliedReport(applied));
  process.exitCode = isApplied ? 0 : 1;
  if (isApplied && values.release) release();
}

function release(): void {
  if (!values.json) console.log(words.releasing);
  const { status } = spawnSync(process.execPath, ['scripts/release.ts'], {
    stdio: values.json ? ['ignore', 'ignore', 'inherit'] : 'inherit',
  });
  process.exitCode = status ?? 1;
}

function stop(message: string, code: 1 | 2): never {
  console.error(message);
  process.exit(code);
}
