import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

const manifestSchema = z.object({
  format: z.literal('mingji-release-1'),
  /** Day in Beijing and number of the day: `2026-11-27-01`. */
  release: z.string().regex(/^\d{4}-\d{2}-\d{2}-\d{2,}$/u),
  /** `2026-11-27T20:05:09+08:00`. */
  made: z.string(),
  /** Name of the archive. */
  archive: z.string(),
  /** Public address that the site was built for. */
  address: z.string(),
  /** Of the tables and texts; see `archive/content-checksum.ts`. */
  contentChecksum: sha256,
  /** SHA-256 of the list of all files (`SHA256SUMS`). */
  sums: sha256,
  files: z.int().min(0),
  bytes: z.int().min(0),
  /** What the archive held, by title of the table. */
  counts: z.record(z.string(), z.int().min(0)),
  /** The release before, and SHA-256 of its manifest; null for the first. */
  previous: z.object({ release: z.string(), manifest: sha256 }).nullable(),
  /** SHA-256 of the public key in DER, by which the office lets itself be recognised. */
  key: sha256,
});

/** What a release signs: a short text that stands for every file of it, and for all releases before. */
export type ReleaseManifest = z.infer<typeof manifestSchema>;

/** Reads a manifest; undefined where the text is none. */
export function parseReleaseManifest(text: string): ReleaseManifest | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The text that is signed. */
export function toManifestText(manifest: ReleaseManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** `2F8A 90C1 …`: groups of four, as people read them to each other. */
export function toFingerprintText(key: string): string {
  return (key.toUpperCase().match(/.{4}/gu) ?? []).join(' ');
}
