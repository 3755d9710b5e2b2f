import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeContent } from '../../tests/support/write-content.ts';

/** A content folder with an invented picture that may be shown, a recording, and a picture that may not. */
export function writeShownMedia(): string {
  const item = { caption: '样例合影', alt: '三个人站在门前', rights: '可以发布' };
  return writeContent(mkdtempSync(path.join(tmpdir(), 'mingji-media-')), {
    tables: {
      media: [
        { ...item, id: 'm-shown', file: 'm-shown.jpg', unidentified: '前排左二' },
        { ...item, id: 'm-sound', file: 'm-sound.mp3', caption: '样例录音' },
        { ...item, id: 'm-held', file: 'm-held.jpg', rights: '' },
      ],
    },
  });
}
