import { deskWords } from '../../../../i18n/staff-desk.ts';
import { exportWords as words } from '../../../../i18n/staff-export.ts';
import { queueWords } from '../../../../i18n/staff-queue.ts';
import type { FieldView, FormView } from '../../../web/form-view.ts';
import { choice } from '../desk-fields.ts';
import { toQueueQuery, type QueueFilter } from '../queue/queue-filter.ts';

/** Most leads of one export; a workbook of more takes too long to make. */
export const mostExported = 10_000;

export interface ExportView {
  scope: string;
  count: string;
  note: string;
  form: FormView;
  backPath: string;
}

export interface ExportInput {
  filter: QueueFilter;
  total: number;
  isFormatMissing: boolean;
  hasContacts: boolean;
}

export function toExportView({ filter, total, isFormatMissing, hasContacts }: ExportInput): ExportView {
  const query = toQueueQuery({ ...filter, page: 1 });
  const error = isFormatMissing ? words.formatMissing : undefined;
  return {
    scope: words.filter(describeFilter(filter)),
    count: words.count(Math.min(total, mostExported)),
    note: total > mostExported ? words.tooMany(mostExported) : '',
    backPath: `/staff/${query}`,
    form: {
      action: `/staff/export${query}`,
      hasFiles: false,
      hidden: {},
      groups: [{ title: '', hint: '', isFolded: false, fields: toFields(error, hasContacts) }],
      errors: error === undefined ? [] : [{ field: 'format', message: error }],
      submitLabel: words.submit,
      guard: undefined,
    },
  };
}

function toFields(error: string | undefined, hasContacts: boolean): FieldView[] {
  const format = choice({
    name: 'format',
    label: words.format,
    isRequired: true,
    value: '',
    options: (['xlsx', 'csv'] as const).map((value) => ({ value, label: words.formats[value], hint: '' })),
  });
  const contacts = { name: 'contacts', label: words.contacts, hint: words.contactsHint, isRequired: false };
  return [
    { ...format, error },
    { ...contacts, error: undefined, kind: 'consent', isChecked: hasContacts },
  ];
}

/** The filter in words, as it stands over the table. */
function describeFilter(filter: QueueFilter): string {
  const { stage, door, strength } = filter;
  const parts = [
    stage === 'open' ? '' : stage === 'all' ? queueWords.allStages : deskWords.stages[stage],
    door === undefined ? '' : deskWords.doors[door],
    strength === undefined
      ? ''
      : strength === 'unmatched'
        ? queueWords.unmatched
        : deskWords.strengths[strength],
    filter.pile === 'unverified' ? queueWords.unverified : '',
    filter.isMine ? queueWords.onlyMine : '',
    filter.isJoined ? queueWords.onlyJoined : '',
    filter.isOverdue ? queueWords.onlyOverdue : '',
    filter.reference,
  ].filter((part) => part !== '');
  return parts.length === 0 ? words.whole : parts.join('、');
}
