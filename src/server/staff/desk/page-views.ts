import type { StaffHeaderView } from '../accounts/page-views.ts';
import type { CountsView } from './counts/counts-view.ts';
import type { ExportView } from './export/export-view.ts';
import type { LeadView } from './lead/lead-view.ts';
import type { LetterFormView } from './letters/letter-form.ts';
import type { LetterSheet } from './letters/letter-sheet.ts';
import type { QueueView } from './queue/queue-view.ts';
import type { RegistrarView } from './registrar/registrar-view.ts';

/** Pages of the desk; `src/desk/pages/<name>.astro` shows them. */
export interface DeskPageViews {
  'staff-queue': Headed<QueueView>;
  'staff-lead': Headed<LeadView>;
  /** Which letter, to whom, and what of the family's data goes into it. */
  'staff-letters': Headed<LetterFormView>;
  /** The letter itself, to be printed. */
  'staff-letter': Headed<LetterSheet>;
  'staff-export': Headed<ExportView>;
  'staff-registrar': Headed<RegistrarView>;
  'staff-counts': Headed<CountsView>;
}

type Headed<View> = View & { header: StaffHeaderView };
