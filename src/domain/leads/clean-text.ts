const lineEnds = /\r\n?|[\u0085\u2028\u2029]/gu;

/** Control characters other than tab and line feed, the soft hyphen, and characters for interlinear notes and tags. */
const controls =
  /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\uFFF9-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E007F}]/gu;

/** Bidirectional controls, among them those that turn text round, and characters without width. */
const unseen = /[\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu;

/**
 * What a field of a form is kept as: normal form C, lines ended by U+000A, without characters that cannot be seen but
 * change what is read. Variation selectors (U+FE00–FE0F, U+E0100–E01EF, U+180B–180D) stay: they carry the rare glyphs of
 * names; joiners (U+200C, U+200D) go with the other characters without width.
 *
 * Undefined for a text that the store could not give back: U+0000 would cut it, half a surrogate pair become another
 * character.
 */
export function cleanText(text: string): string | undefined {
  if (text.includes('\u0000') || !text.isWellFormed()) return undefined;
  const seen = text.replace(lineEnds, '\n').replace(controls, '').replace(unseen, '');
  // Taking characters out may bring a letter and its accent together, so that composing comes last.
  return seen.normalize('NFC');
}
