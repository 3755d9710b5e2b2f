import type { IsoDay } from '../dates/fuzzy-date.ts';

const millisecondsOfDay = 86_400_000;
/** Serial number of 1970-01-01 where 1900-01-01 is 1, and 1900-02-29 is wrongly counted as a day. */
const serialOfUnixEpoch = 25_569;
/** 1904-01-01 is 0 in workbooks from old Macintoshes. */
const serialOf1904 = 1462;
/** 9999-12-31. */
const lastSerial = 2_958_465;
/** The day 1900-02-29 that Excel took over from Lotus 1-2-3. */
const serialOfNoDay = 60;

/** The day that a spreadsheet shows for a number formatted as a date; undefined where there is none. */
export function findSerialDay(serial: number, countsFrom1904: boolean): IsoDay | undefined {
  const whole = Math.floor(serial) + (countsFrom1904 ? serialOf1904 : 0);
  if (!(whole >= 1 && whole <= lastSerial) || whole === serialOfNoDay) return undefined;
  const days = whole - serialOfUnixEpoch + (whole < serialOfNoDay ? 1 : 0);
  return new Date(days * millisecondsOfDay).toISOString().slice(0, 10);
}

/** `08:30`: the time of day in the fraction of a serial number. */
export function toSerialTime(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 24 * 60) % (24 * 60);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}
