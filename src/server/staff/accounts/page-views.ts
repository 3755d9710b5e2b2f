import type { FormView } from '../../web/form-view.ts';

/** Pages about accounts; `src/desk/pages/<name>.astro` shows them. */
export interface AccountPageViews {
  /** One step of logging in: name and password, code, a password of one's own. */
  'staff-login': StaffLoginView;
  'staff-account': OwnAccountView;
  /** The password again, before something that takes data out of the house. */
  'staff-prove': StaffProveView;
  'staff-accounts': AccountsView;
  'staff-audit': AuditView;
}

/** Head of every page of the desk: who is here, where they may go. `toStaffHeader` makes it. */
export interface StaffHeaderView {
  displayName: string;
  /** 录入, 审核 … */
  role: string;
  /** Paths below the base path. */
  links: readonly { label: string; path: string; isCurrent: boolean }[];
  logoutPath: string;
}

/** A button that posts: one act without anything to type. */
export interface ActView {
  /** Path below the base path. */
  action: string;
  label: string;
  hidden: Readonly<Record<string, string>>;
  /** What it is done to, where a page has many such buttons; read out, not shown. */
  about?: string;
}

export interface StaffLoginView {
  title: string;
  lead: string;
  form: FormView;
  /** What to do when one can't get in. */
  note: string;
}

export interface StaffProveView {
  header: StaffHeaderView;
  form: FormView;
}

export interface OwnAccountView {
  header: StaffHeaderView;
  loginName: string;
  /** What has just been done; empty otherwise. */
  done: string;
  sessions: readonly SessionView[];
  leaveOthers: ActView | undefined;
  passwordForm: FormView;
  /** Codes not used yet. */
  codesLeft: number;
  codesForm: FormView;
  /** New codes, on the one page that shows them. */
  newCodes: readonly string[];
}

export interface SessionView {
  device: string;
  startedAt: string;
  lastSeenAt: string;
  isThis: boolean;
  end: ActView;
}

export interface AccountsView {
  header: StaffHeaderView;
  /** What has been done, or why it was not; empty otherwise. */
  notice: string;
  members: readonly MemberView[];
  addForm: FormView;
  /** Passwords and codes just made, on the one page that shows them. */
  slip: SlipView | undefined;
}

export interface MemberView {
  id: string;
  loginName: string;
  displayName: string;
  /** 录入, 审核 … */
  role: string;
  /** In use, waiting for the first login, disabled. */
  state: string;
  createdAt: string;
  /** Last seen in a session that is still open; empty where there is none. */
  lastSeenAt: string;
  codesLeft: number;
  roleForm: { action: string; value: string; options: readonly { value: string; label: string }[] };
  acts: readonly ActView[];
}

/** What is printed, cut off and handed over in person; stands nowhere else. */
export interface SlipView {
  loginName: string;
  displayName: string;
  loginUrl: string;
  /** Undefined where it was not made anew. */
  password: string | undefined;
  /** Secret in base32, and the `otpauth:` address that stands in the QR code. */
  totp: { secret: string; uri: string } | undefined;
  codes: readonly string[];
}

export interface AuditView {
  header: StaffHeaderView;
  filters: {
    actor: string;
    action: string;
    subject: string;
    actors: readonly { value: string; label: string }[];
    actions: readonly { value: string; label: string }[];
  };
  chain: { isWhole: boolean; text: string };
  count: string;
  rows: readonly AuditRowView[];
  /** Paths below the base path. */
  newerPath: string | undefined;
  olderPath: string | undefined;
}

export interface AuditRowView {
  sequence: number;
  happenedAt: string;
  actor: string;
  action: string;
  subject: { label: string; path: string };
  detail: string;
}
