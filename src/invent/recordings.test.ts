import { describe, expect, it } from 'vitest';
import { parseCaptions } from '../domain/media/captions.ts';
import { inspectRecording } from '../media/recordings/inspect-recording.ts';
import { inventRecordings } from './recordings.ts';

describe('invented films and recordings', () => {
  it('are small, play, and bring captions that end before they do', async () => {
    const { rows, files } = await inventRecordings({ seed: 3, people: [], facilityId: 'f' });
    const read = (name: string) =>
      new Uint8Array(files.find(({ file }) => file === `media/files/${name}`)?.bytes ?? []);
    const recordings = rows.filter(({ kind }) => kind === '影片' || kind === '录音');
    expect(recordings).toHaveLength(4);
    for (const { file, captions, rights, caption } of recordings) {
      const bytes = read(file);
      const inspection = await inspectRecording(bytes);
      if (inspection.kind === 'refused') throw new Error(`${file}: ${inspection.reason}`);
      const { cues, faults } = parseCaptions(Buffer.from(read(captions)).toString());
      expect(bytes.length).toBeLessThan(200_000);
      expect(faults).toEqual([]);
      expect(cues.length).toBeGreaterThan(2);
      expect(cues.at(-1)?.end).toBeLessThanOrEqual(inspection.duration);
      expect(`${rights}${caption}`).toContain('虚构');
    }
  });
});
