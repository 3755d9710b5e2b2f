import type { FormView } from '../../web/form-view.ts';
import type { ActView, StaffHeaderView } from '../accounts/page-views.ts';
import type { AddedLine, ChangedLine, FindingLine, PerhapsLine } from './import-result.ts';

/** Pages about tables handed in for the archive; `src/desk/pages/<name>.astro` shows them. */
export interface ImportPageViews {
  'staff-imports': ImportsView;
  /** One table: how far it has come, and what can be done. */
  'staff-import': ImportView;
  'staff-import-columns': ImportColumnsView;
  'staff-import-report': ImportReportView;
  'staff-import-changes': ImportChangesView;
}

export interface ImportsView {
  header: StaffHeaderView;
  form: FormView;
  rows: readonly ImportRowView[];
}

export interface ImportRowView {
  path: string;
  file: string;
  by: string;
  day: string;
  counts: string;
  state: string;
  /** Somebody has to do something about it. */
  isUrgent: boolean;
}

/** Head of every page about one job. */
export interface ImportHeadView {
  header: StaffHeaderView;
  title: string;
  path: string;
  /** Steps that have a page now; the others are only named. */
  steps: readonly { label: string; path: string | undefined; isCurrent: boolean }[];
}

export interface ImportView extends ImportHeadView {
  notice: string;
  isRefused: boolean;
  state: string;
  /** What is going on or was found, sentence by sentence. */
  paragraphs: readonly string[];
  /** Undefined while nothing is released. */
  progress: { percent: number; text: string } | undefined;
  facts: readonly { label: string; value: string }[];
  figures: readonly { text: string; isUrgent: boolean }[];
  copy: ActView | undefined;
  replaceForm: FormView | undefined;
  submitForm: FormView | undefined;
  decideForm: FormView | undefined;
  release: ActView | undefined;
  withdraw: ActView | undefined;
  /** Path of the public ledger, once there are entries. */
  ledgerPath: string | undefined;
}

export interface ImportColumnsView extends ImportHeadView {
  sheets: readonly SheetColumnsView[];
  /** Why nothing can be changed; empty where it can. */
  lockedNote: string;
}

export interface SheetColumnsView {
  title: string;
  note: string;
  /** Undefined where the sheet is passed over and nothing can be chosen. */
  form: { action: string; hidden: Readonly<Record<string, string>> } | undefined;
  tableChoice: SelectView;
  columns: readonly ColumnView[];
}

export interface SelectView {
  name: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
}

export interface ColumnView {
  heading: string;
  examples: string;
  how: string;
  isUrgent: boolean;
  /** What it is taken for. */
  target: string;
  /** Undefined where nothing can be chosen. */
  choice: SelectView | undefined;
}

export interface PagesView {
  text: string;
  previousPath: string | undefined;
  nextPath: string | undefined;
}

export interface ImportReportView extends ImportHeadView {
  count: string;
  lines: readonly (FindingLine & { place: string })[];
  pages: PagesView | undefined;
}

export interface ImportChangesView extends ImportHeadView {
  lists: readonly { label: string; path: string; isCurrent: boolean }[];
  shown:
    | { list: 'changed'; lines: readonly (ChangedLine & { place: string })[] }
    | { list: 'added'; lines: readonly (AddedLine & { place: string })[] }
    | { list: 'perhaps'; lines: readonly (PerhapsLine & { place: string })[] };
  pages: PagesView | undefined;
}
