import type { FormView } from '../../web/form-view.ts';
import type { ActView, StaffHeaderView } from '../accounts/page-views.ts';

/** Pages about the support of families; `src/desk/pages/<name>.astro` shows them. */
export interface FamilyPageViews {
  /** Every family, the late first. */
  'staff-families': FamiliesView;
  /** One family: what is kept, visits, what can be done. */
  'staff-family': FamilyView;
  /** The form for a new one. */
  'staff-family-new': NewFamilyView;
}

export interface FamiliesView {
  header: StaffHeaderView;
  counts: string;
  piles: readonly { label: string; count: string; path: string; isCurrent: boolean; isUrgent: boolean }[];
  addPath: string;
  rows: readonly FamilyRowView[];
  emptyNote: string;
  pages: readonly { number: number; path: string; isCurrent: boolean }[];
  /** What has been done; empty otherwise. */
  notice: string;
}

export interface FamilyRowView {
  path: string;
  martyr: string;
  /** Masked. */
  family: string;
  relation: string;
  supporter: string;
  last: string;
  state: string;
  isOverdue: boolean;
}

export interface FamilyView {
  header: StaffHeaderView;
  id: string;
  title: string;
  path: string;
  notice: string;
  isRefused: boolean;
  martyr: { text: string; note: string; personId: string | undefined };
  facts: readonly { label: string; value: string; isMasked: boolean }[];
  state: { text: string; isOverdue: boolean };
  isRevealed: boolean;
  unmask: ActView | undefined;
  changed: string;
  /** Only where everything is shown. */
  changeForm: FormView | undefined;
  visits: readonly VisitView[];
  /** None once the support has ended. */
  visitForm: FormView | undefined;
  endForm: FormView | undefined;
  reopen: ActView | undefined;
  erase: ActView;
}

interface VisitView {
  day: string;
  kind: string;
  note: string;
  by: string;
  erase: ActView;
}

interface NewFamilyView {
  header: StaffHeaderView;
  path: string;
  form: FormView;
}
