import { beforeAll, describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { setPhotographSizes } from '../photo/photograph-sizes.ts';
import { toDocumentView } from './to-document-view.ts';

const item = { caption: '信', alt: '一封信', rights: '可以发布', kind: '书信' };
const archive = archiveOf({
  media: [
    { ...item, id: 'm-1', file: 'a.jpg', transcription: '只有表不存在的时候才用' },
    { ...item, id: 'm-2', file: 'b.jpg', restoration: '上色', original: 'm-1' },
    { ...item, id: 'm-3', file: 'c.jpg', transcription: '一行\n又一行', volume: '家书' },
    { ...item, id: 'm-4', file: 'd.jpg' },
    { ...item, id: 'm-5', file: 'e.jpg', kind: '肖像' },
    { ...item, id: 'm-6', file: 'f.jpg' },
    { ...item, id: 'm-7', file: 'g.mp3', kind: '录音' },
  ],
  transcripts: [
    { sheet: 'm-1', line: '1', text: '父□〔母〕大人', left: '1', top: '2', width: '3', height: '4' },
    { sheet: 'm-1', line: '2', text: '甲[?]', note: '据信封' },
  ],
});
const viewOf = (id: string) => {
  const found = archive.media.find(id);
  return found === undefined ? undefined : toDocumentView(archive, found);
};

beforeAll(() => {
  const made = ['m-1', 'm-2', 'm-3', 'm-4', 'm-5'];
  setPhotographSizes(new Map(made.map((id) => [id, { width: 800, height: 600, colour: '#eeeeee' }])));
});

describe('a document on its page', () => {
  it('shows the original first and what was made from it after, from either page', () => {
    const shown = ['m-1', 'm-2'].map((id) => viewOf(id)?.versions);
    expect(shown.map((versions) => versions?.map(({ label }) => label))).toEqual([
      ['原件', '后来上色'],
      ['原件', '后来上色'],
    ]);
    expect(shown.map((versions) => versions?.find(({ isSelf }) => isSelf)?.id)).toEqual(['m-1', 'm-2']);
    expect(shown[0]?.[0]).toMatchObject({
      tiles: '/iiif/m-1',
      largest: '/iiif/m-1/full/max/0/default.jpg',
    });
  });

  it('has its lines from the table, with the signs drawn and explained', () => {
    const view = viewOf('m-1');
    expect(view?.lines).toEqual([
      {
        number: 1,
        runs: [
          { kind: 'plain', text: '父' },
          { kind: 'unreadable', count: 1 },
          { kind: 'conjectured', text: '母' },
          { kind: 'plain', text: '大人' },
        ],
        note: '',
        isMeasured: true,
      },
      { number: 2, runs: [{ kind: 'doubtful', text: '甲' }], note: '据信封', isMeasured: false },
    ]);
    expect(view?.signs).toEqual(['unreadable', 'conjectured', 'doubtful']);
  });

  it('reads what was made from it by the lines of the original', () => {
    expect(viewOf('m-2')?.lines).toEqual(viewOf('m-1')?.lines);
  });

  it('has the lines of the cell where there is no table, and none where nothing was transcribed', () => {
    expect(viewOf('m-3')?.lines.map(({ number, isMeasured }) => [number, isMeasured])).toEqual([
      [1, false],
      [2, false],
    ]);
    expect(viewOf('m-4')?.lines).toEqual([]);
  });

  it('leads to the manifests of itself and of its volume', () => {
    expect(viewOf('m-4')).not.toHaveProperty('volume');
    expect(viewOf('m-3')).toMatchObject({
      manifest: '/iiif/m-3/manifest.json',
      volume: { manifest: expect.stringMatching(/^\/iiif\/v-[\da-f]+\/manifest\.json$/u) },
    });
  });

  it('is no portrait, no recording, and nothing whose picture can’t be had', () => {
    expect(['m-5', 'm-6', 'm-7'].map(viewOf)).toEqual([undefined, undefined, undefined]);
  });
});
