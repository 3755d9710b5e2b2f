import { parseCaptions } from '../media/captions.ts';
import type { CheckedContent, Report } from './checked-content.ts';
import type { MediaLine } from './media-line.ts';
import { rowFinding } from './row-finding.ts';

/** Captions of films and recordings, by the lines of their file. */
export function checkCaptions({ row, item }: MediaLine, { options }: CheckedContent, report: Report): void {
  const { captionsFile } = item;
  if (captionsFile === '') return;
  if (!/\.(?:vtt|srt)$/iu.test(captionsFile)) {
    const said = { level: 'warning', kind: 'captions-not-webvtt', value: captionsFile } as const;
    report(rowFinding(row, 'captions', said));
    return;
  }
  const text = options.masters?.captions.get(captionsFile);
  if (text === undefined) return;
  for (const { line, kind } of parseCaptions(text).faults) {
    report(
      rowFinding(row, 'captions', {
        level: 'warning',
        kind: 'captions-broken',
        value: line.toString(),
        detail: kind,
      }),
    );
  }
}
