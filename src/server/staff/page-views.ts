import type { AccountPageViews } from './accounts/page-views.ts';
import type { CustodianPageViews } from './custodians/page-views.ts';
import type { DeskPageViews } from './desk/page-views.ts';
import type { FamilyPageViews } from './families/page-views.ts';
import type { HelpPageViews } from './help/page-views.ts';
import type { ImportPageViews } from './import/page-views.ts';

/** Pages of the staff desk; `src/desk/pages/<name>.astro` shows them. */
export interface StaffPageViews
  extends
    AccountPageViews,
    CustodianPageViews,
    DeskPageViews,
    FamilyPageViews,
    HelpPageViews,
    ImportPageViews {}
