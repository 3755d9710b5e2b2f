import type { FormView } from '../../web/form-view.ts';
import type { ActView, StaffHeaderView } from '../accounts/page-views.ts';

/** Pages about custodians; `src/desk/pages/<name>.astro` shows them. */
export interface CustodianPageViews {
  /** Everybody of the roster, the late first. */
  'staff-custodians': CustodiansView;
  /** One of them: what they keep and owe, and the contact. */
  'staff-custodian': CustodianView;
}

export interface CustodiansView {
  header: StaffHeaderView;
  counts: string;
  /** Why the roster is empty; empty otherwise. */
  notice: string;
  inOffice: readonly CustodianRowView[];
  former: readonly CustodianRowView[];
  /** Contacts whose custodian the roster no longer has. */
  orphans: readonly CustodianRowView[];
}

export interface CustodianRowView {
  id: string;
  path: string;
  role: string;
  employer: string;
  records: readonly string[];
  patrol: string;
  isOverdue: boolean;
  /** Masked. */
  name: string;
  telephone: string;
}

export interface CustodianView {
  header: StaffHeaderView;
  id: string;
  title: string;
  path: string;
  notice: string;
  isRefused: boolean;
  facts: readonly { label: string; value: string }[];
  contact: ContactView | undefined;
  form: FormView;
  formTitle: string;
  /** Undefined where there is nothing to erase. */
  erase: ActView | undefined;
  duties: readonly DutyView[];
}

export interface ContactView {
  /** Masked unless `isRevealed`. */
  name: string;
  telephone: string;
  isRevealed: boolean;
  changed: string;
  unmask: ActView | undefined;
}

export interface DutyView {
  record: string;
  last: string;
  due: string;
  state: string;
  isOverdue: boolean;
}
