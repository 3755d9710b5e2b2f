import type { TableName } from '../../../domain/table.ts';
import { tables } from '../../../domain/tables.ts';
import type { ServerContext } from '../../context.ts';
import type { StaffMember } from '../../web/route.ts';
import type { SentForm } from '../../web/web-request.ts';
import { changeImport } from './change-import.ts';
import type { SheetChoice } from './import-details.ts';
import type { SheetSummary } from './import-result.ts';
import { isImportTable, passedOver } from './import-tables-offered.ts';
import { requireOwn } from './require-own.ts';

/** What the form says of the columns of a sheet, added to what was said before; only what differs from what was found. */
export function readChoice(
  form: SentForm,
  found: SheetSummary,
  before: SheetChoice | undefined,
): SheetChoice {
  const wanted = form.text('table');
  if (wanted === passedOver)
    return { ...before, sheet: found.sheet, columns: before?.columns ?? [], isPassedOver: true };
  const table = isImportTable(wanted) ? wanted : undefined;
  const columns = new Map(before?.columns);
  for (const { column, heading, target } of found.columns) {
    const chosen = form.text(`column-${column}`);
    if (target !== 'refused' && chosen !== '' && chosen !== target && isTarget(chosen, table ?? found.table))
      columns.set(heading, chosen);
  }
  return { sheet: found.sheet, ...(table === undefined ? {} : { table }), columns: [...columns] };
}

function isTarget(text: string, table: TableName | string): boolean {
  if (text === 'kept' || text === 'left-out') return true;
  if (text === 'district') return table === 'roll';
  const schema = Object.values(tables).find(({ name }) => name === table);
  return schema !== undefined && Object.hasOwn(schema.columns, text);
}

/** Keeps the choice; the file is checked again with it. Throws `ImportRefusedError`. */
export async function chooseColumns(
  context: ServerContext,
  { member, jobId, seenAt }: { member: StaffMember; jobId: string; seenAt: number },
  choice: SheetChoice,
): Promise<void> {
  await changeImport(context, { jobId, seenAt }, (job) => {
    requireOwn(job, member);
    const others = job.details.choices.filter(({ sheet }) => sheet !== choice.sheet);
    return {
      values: { state: 'checking' },
      details: { choices: [...others, choice], problem: '', note: undefined },
      audit: [
        {
          actor: member.id,
          action: 'import-columns-chosen',
          subject: jobId,
          detail: { count: choice.columns.length },
        },
      ],
    };
  });
}
