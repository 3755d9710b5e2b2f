/**
 * A text as a string of Typst, with its quotation marks: `#text[#${typstText(name)};]` or an argument of a function.
 * Nothing in it is read as markup. Long tables go better as a JSON file, read with `json("/rows.json")`.
 */
export function typstText(text: string): string {
  const escaped = text
    .replace(/[\\"]/gu, (sign) => `\\${sign}`)
    .replace(/\p{Cc}/gu, (control) => `\\u{${(control.codePointAt(0) ?? 0).toString(16)}}`);
  return `"${escaped}"`;
}
