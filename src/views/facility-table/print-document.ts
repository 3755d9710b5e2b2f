/** A document for Typst: its source, and the files that the source names. */
export interface PrintDocument {
  source: string;
  files: Map<string, Uint8Array>;
}

export function toJsonFile(data: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(data));
}
