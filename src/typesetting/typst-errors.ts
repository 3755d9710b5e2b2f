/** The messages of Typst's diagnostics, as its compiler hands them over; one line each. */
export function readTypstErrors(diagnostics: readonly unknown[]): string[] {
  return diagnostics.map((diagnostic) =>
    typeof diagnostic === 'object' &&
    diagnostic !== null &&
    'message' in diagnostic &&
    typeof diagnostic.message === 'string'
      ? `Typst: ${diagnostic.message}`
      : `Typst: ${String(diagnostic)}`,
  );
}
