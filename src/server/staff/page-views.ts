import type { AccountPageViews } from './accounts/page-views.ts';
import type { CustodianPageViews } from './custodians/page-views.ts';
import type { DeskPageViews } from './desk/page-views.ts';

/** Pages of the staff desk; `src/desk/pages/<name>.astro` shows them. */
export interface StaffPageViews extends AccountPageViews, CustodianPageViews, DeskPageViews {}
