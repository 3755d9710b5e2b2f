const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2})?)?)?)?$/u;

/** 1949-10-01 → 1949年10月1日, 1949-10 → 1949年10月, as the roll writes days; other texts as they are. */
export function toChineseDate(text: string): string {
  const [, year, month, day] = iso.exec(text) ?? [];
  if (year === undefined) return text;
  if (month === undefined) return `${year}年`;
  return day === undefined ? `${year}年${Number(month)}月` : `${year}年${Number(month)}月${Number(day)}日`;
}
