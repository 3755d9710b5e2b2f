import { z } from 'zod';
import { staffAuditWords as words } from '../../../i18n/staff-audit.ts';

const detailSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const labels = new Map(Object.entries(words.details));
const values = new Map(Object.entries(words.detailValues));

/** The JSON of an audit row in words; accounts by name, and what has no word as it was written. */
export function toDetailText(json: string, nameOf: (id: string) => string): string {
  const detail = detailSchema.safeParse(parseJson(json)).data;
  if (detail === undefined) return json;
  return Object.entries(detail)
    .map(([key, value]) => words.detailText(labels.get(key) ?? key, toValueText(value, nameOf)))
    .join('；');
}

function toValueText(value: string | number | boolean | null, nameOf: (id: string) => string): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return values.get(String(value)) ?? nameOf(String(value ?? ''));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
