/** Days of the months in a leap year: someone may have died on 29 February. */
const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

interface MonthDay {
  /** `MM-DD`. */
  key: string;
  month: number;
  day: number;
}

/** The 366 days a year may have. */
export const monthDays: readonly MonthDay[] = monthLengths.flatMap((length, index) =>
  Array.from({ length }, (_, day) => ({
    key: `${twoDigits(index + 1)}-${twoDigits(day + 1)}`,
    month: index + 1,
    day: day + 1,
  })),
);

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
