import { z } from 'zod';
import type { FieldCipher } from '../context.ts';

/** What a backup says of itself; the first file in it. */
export const manifestSchema = z.object({
  format: z.literal('mingji-backup-1'),
  madeAt: z.iso.datetime(),
  /** SHA-256 of the database file, hexadecimal. */
  databaseHash: z.string(),
  /** Rows of every table. */
  rows: z.record(z.string(), z.number()),
  auditHead: z.object({ sequence: z.number(), hash: z.string() }).optional(),
  /** Uploads in the backup. */
  uploads: z.number(),
  /** Uploads that a row names and that were not there when the backup was made: erased meanwhile, or lost before. */
  missingUploads: z.number(),
});

export type Manifest = z.infer<typeof manifestSchema>;

/**
 * Anybody can encrypt for the recipient, so a backup also bears a seal that only a holder of the keyring can make.
 * `text` is the manifest's file as it stands in the backup.
 */
export function sealManifest(cipher: FieldCipher, text: string): string {
  return cipher.sign('content', `backup\n${text}`);
}
