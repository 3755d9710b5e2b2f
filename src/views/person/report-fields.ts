import { correctable, type Correctable } from '../../domain/leads/correction-fields.ts';
import { rollTable } from '../../domain/tables.ts';
import { kinLinkWords } from '../../i18n/kin-search.ts';

/** What a reader may say is wrong with a record: the columns of the roll by their headings, the same for everybody. */
export const reportFields: readonly { field: Correctable; label: string }[] = correctable.map((field) => ({
  field,
  label: field === 'other' ? kinLinkWords.otherField : rollTable.columns[field].heading,
}));
