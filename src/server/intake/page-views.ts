import type { FormView } from '../web/form-view.ts';

/** Pages for families and readers; `src/desk/pages/<name>.astro` shows them. */
export interface PublicPageViews {
  /** A door's form, empty or with what was typed and its errors. */
  'public-form': PublicFormView;
  receipt: ReceiptView;
  /** Where reference and code are asked. */
  'follow-login': FollowLoginView;
  'follow-lead': FollowView;
}

/** What concerns the whole form and no field: a limit, a busy store, a proof of work that has expired. */
export interface FormMessage {
  title: string;
  paragraphs: readonly string[];
}

export interface PublicFormView {
  door: 'kin' | 'correction' | 'harm';
  title: string;
  lead: string;
  form: FormView;
  /** 告知书: what is kept, why, how long; by version. */
  notice: { version: string; title: string; paragraphs: readonly string[] } | undefined;
  /** Shown above the form, which keeps what was typed; undefined where nothing is the matter. */
  message: FormMessage | undefined;
}

export interface ReceiptView {
  door: PublicFormView['door'];
  reference: string;
  /** 查询码 in groups of four. */
  code: string;
  receivedAt: string;
  /** It had been received before: the same receipt again. */
  isRepeat: boolean;
  /** Changed words of a second sending were kept as an addition. */
  hasAddition: boolean;
  isUnverified: boolean;
  /** What happens next, by when, whom to call. */
  nextSteps: readonly string[];
  followPath: string;
  followUrl: string;
  telephone: string | undefined;
}

export interface FollowLoginView {
  form: FormView;
  message: FormMessage | undefined;
}

export interface FollowView {
  door: PublicFormView['door'];
  reference: string;
  stage: string;
  stageMeaning: string;
  /** Stages passed, with days. */
  history: readonly { day: string; text: string }[];
  /** What the office asks, oldest first, with the family's answers. */
  conversation: readonly { day: string; from: 'office' | 'family'; text: string }[];
  /** What was told, field by field, as it stands after corrections. */
  account: readonly { label: string; value: string }[];
  pictures: number;
  addForm: FormView | undefined;
  correctForm: FormView | undefined;
  withdrawForm: FormView | undefined;
  leaveForm: FormView;
  notes: readonly string[];
  message: FormMessage | undefined;
}
