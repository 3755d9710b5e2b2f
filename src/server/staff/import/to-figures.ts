import { importWords as words } from '../../../i18n/staff-import.ts';
import type { ImportCounts } from './import-details.ts';
import type { ImportView } from './page-views.ts';

/** What was found, in short sentences. */
export function toFigures(counts: ImportCounts | undefined): ImportView['figures'] {
  if (counts === undefined) return [];
  const { errors, warnings, added, changed, cells, unchanged, perhaps } = counts;
  return [
    { text: errors === 0 ? words.noErrors : words.errors(errors), isUrgent: errors > 0 },
    ...(warnings === 0 ? [] : [{ text: words.warnings(warnings), isUrgent: false }]),
    { text: words.added(added), isUrgent: false },
    { text: words.changed(changed, cells), isUrgent: false },
    { text: words.unchanged(unchanged), isUrgent: false },
    ...(perhaps === 0 ? [] : [{ text: words.perhaps(perhaps), isUrgent: false }]),
  ];
}
