import { createHash } from 'node:crypto';
import { wholeFile, type ToldChange } from '../domain/ledger/record-change.ts';
import type { FileChange } from '../files/apply-files.ts';
import { readStandingText } from '../files/standing-file.ts';

export type MovedStory =
  | { kind: 'moved'; files: FileChange[]; changes: ToldChange[] }
  | { kind: 'two-stories'; files: [string, string] };

/** The story of somebody whose row goes becomes that of the row that stays, where that has none. */
export function moveStory(contentDir: string, { keep, drop }: { keep: string; drop: string }): MovedStory {
  const [to, from] = [`stories/${keep}.md`, `stories/${drop}.md`];
  const [own, other] = [to, from].map((file) => readStandingText(contentDir, file));
  if (other?.kind !== 'text') return { kind: 'moved', files: [], changes: [] };
  if (own?.kind !== 'absent') return { kind: 'two-stories', files: [to, from] };
  const { text } = other;
  const hash = createHash('sha256').update(text).digest('hex');
  return {
    kind: 'moved',
    files: [
      { file: to, before: undefined, after: text },
      { file: from, before: text, after: undefined },
    ],
    changes: [
      { record: from, field: wholeFile, before: hash, after: '' },
      { record: to, field: wholeFile, before: '', after: hash },
    ],
  };
}
