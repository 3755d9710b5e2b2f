/** One act of writing, decrypted. */
export interface LeadEntry {
  id: string;
  kind: EntryKind;
  /** Who of the office wrote; null where the family did. */
  staffId: string | null;
  /** Milliseconds since 1970. */
  writtenAt: number;
  fields: readonly { field: string; value: string }[];
}

export type EntryKind = 'original' | 'addition' | 'correction' | 'sent-again' | 'question' | 'answer';

/** A field as it stands, and how it came to be so. */
export interface StandingField {
  /** What counts today; empty where it was corrected away. */
  value: string;
  /** Oldest first; the last `original`, `correction` or `sent-again` and the additions after it make the value. */
  told: readonly { value: string; kind: EntryKind; writtenAt: number }[];
}

/** Fields that hold several sentences: what is added goes on a line of its own. */
const longFields: ReadonlySet<string> = new Set(['story', 'relatives', 'letters', 'evidence', 'what']);

/**
 * The fields as they stand. A correction, and a form sent a second time with other words, put their words in the place of
 * the earlier ones; an addition stands after them, so that nothing the family said is lost. What the office asks and what
 * the family answers is conversation, not account.
 */
export function toStanding(entries: readonly LeadEntry[]): Map<string, StandingField> {
  const standing = new Map<string, StandingField>();
  for (const { kind, writtenAt, fields } of entries) {
    if (kind === 'question' || kind === 'answer') continue;
    for (const { field, value } of fields) {
      const before = standing.get(field);
      standing.set(field, {
        value: kind === 'addition' ? added(field, before?.value ?? '', value) : value,
        told: [...(before?.told ?? []), { value, kind, writtenAt }],
      });
    }
  }
  return standing;
}

function added(field: string, before: string, value: string): string {
  if (before === '') return value;
  if (value === '') return before;
  return before + (longFields.has(field) ? '\n' : '；') + value;
}
