/**
 * A date as an archive knows it: what was written, and the span of days the writing allows. Nothing here is more exact
 * than the writing; an unread or unknown date keeps its text.
 */

/** `YYYY-MM-DD` in the Gregorian calendar (proleptic where needed). */
export type IsoDay = string;

export type DatePrecision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'range';

/** The calendar the writing used. `minguo`, `qing` and the others are era years with Gregorian or lunar months. */
export type DateCalendar = 'gregorian' | 'lunar' | 'minguo' | 'qing' | 'edtf';

export interface KnownDate {
  kind: 'known';
  asWritten: string;
  /** First and last day the writing allows, inclusive. An open side holds the first or last day of all. */
  earliest: IsoDay;
  latest: IsoDay;
  calendar: DateCalendar;
  precision: DatePrecision;
  /** 约, 前后, 左右, EDTF `~`: the bounds are widened, and pages say 约. */
  approximate: boolean;
  /** ?, 一说, 待考, EDTF `?`: the writing itself doubts. */
  doubtful: boolean;
  /** 不晚于, 以前, EDTF `../`: nothing is said about how early; `earliest` is `firstDayOfAll`. */
  openStart?: true;
  /** 不早于, 以后, EDTF `/..`: nothing is said about how late; `latest` is `lastDayOfAll`. */
  openEnd?: true;
}

/** Stand at the open side of a date, so that bounds always compare as text. Never shown. */
export const firstDayOfAll: IsoDay = '0001-01-01';
export const lastDayOfAll: IsoDay = '9999-12-31';

export type FuzzyDate =
  | KnownDate
  /** Said to be unknown (不详, 未详, 待考, ？), or the cell is empty. */
  | { kind: 'unknown'; asWritten: string }
  /** Something is written that the rules can't read; reported by the check, never dropped. */
  | { kind: 'unread'; asWritten: string };
