import { z } from 'zod';
import { importCounts } from './import-details.ts';
import { putOffs, type ApplyTask, type ImportTask } from './import-runner.ts';

/** What the process of an import is told first; the bytes of the file follow on its standard input. */
export type ChildTask =
  | ({ kind: 'check' } & Omit<ImportTask, 'bytes'>)
  | ({ kind: 'apply' } & Omit<ApplyTask, 'bytes'>)
  | { kind: 'settle'; contentDir: string };

/** What it says; it waits for `go` after a part, and before it writes. Bytes come as they are. */
export const childWord = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('part'),
    name: z.string(),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  z.object({ kind: z.literal('before'), ledger: z.string() }),
  z.object({
    kind: z.literal('checked'),
    counts: importCounts,
    isAcceptable: z.boolean(),
    fingerprint: z.string(),
  }),
  z.object({ kind: z.literal('unreadable'), problem: z.string() }),
  z.object({ kind: z.literal('applied'), ids: z.number(), entries: z.array(z.string()) }),
  z.object({ kind: z.literal('changed-meanwhile') }),
  z.object({ kind: z.literal('put-off'), why: z.enum(putOffs) }),
  z.object({ kind: z.literal('settled'), ledger: z.string() }),
]);
export type ChildWord = z.infer<typeof childWord>;
export type LastWord = Exclude<ChildWord, { kind: 'part' | 'before' }>;
