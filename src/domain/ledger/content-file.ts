/** Whether an entry of the ledger is about a file: a table without ids, a text, a drawing or a master. */
export function isContentFile(record: string): boolean {
  return /^(?!.*\.\.)[^/\\:\n]+(?:\/[^/\\:\n]+)*\.(?:csv|md|geojson|svg|vtt|jpe?g|png|webp|tiff?|webm|mp4|mp3|wav|m4a|ogg)$/iu.test(
    record,
  );
}
