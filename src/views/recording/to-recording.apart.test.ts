import { afterEach, describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { setRecordingFacts } from './recording-facts.ts';
import { toRecording } from './to-recording.ts';

afterEach(() => {
  setRecordingFacts(new Map());
});

const shown = { rights: '可以发布', caption: '渡口人家口述' };
const rows = [
  { ...shown, id: 'm-film', file: 'film.mov', kind: '影片', poster: 'm-still' },
  { ...shown, id: 'm-tape', file: 'tape.wav', kind: '录音', transcription: '只记得两个名字。' },
  { ...shown, id: 'm-still', file: 'still.jpg', alt: '渡口' },
];
const archive = archiveOf({ media: rows, transcripts: [] });
const view = (id: string) => {
  const item = archive.media.find(id);
  return item && toRecording(archive, item);
};
const cue = { start: 65.5, end: 70, text: '到了。', speaker: '讲述人' };

describe('a film', () => {
  it('is shown with its size, poster, captions, length and the times of its words', () => {
    setRecordingFacts(
      new Map([
        [
          'm-film',
          {
            published: {
              ...({
                kind: 'film',
                ending: 'mp4',
                duration: 125.4,
                bytes: 12_345_678,
                hasSound: false,
              } as const),
              size: { width: 320, height: 240 },
            },
            cues: [cue],
          },
        ],
      ]),
    );
    expect(view('m-film')).toEqual({
      ...{ kind: 'film', id: 'm-film', label: '渡口人家口述', transcript: [] },
      file: {
        ...{ address: '/media/m-film.mp4', type: 'video/mp4', size: { width: 320, height: 240 } },
        ...{ poster: '/media/m-still-800.jpg', captions: '/media/m-film.vtt' },
        about: '长 2 分 5 秒，12 MB，没有声音',
      },
      cues: [
        { start: 65.5, time: '1:05', href: '/media/m-film.mp4#t=65.5', speaker: '讲述人', text: '到了。' },
      ],
    });
  });
});

describe('a recording', () => {
  it('whose file can’t be had still shows its words', () => {
    setRecordingFacts(new Map([['m-tape', { published: undefined, cues: [cue] }]]));
    const tape = view('m-tape');
    expect(tape?.file).toBeUndefined();
    expect(tape?.cues).toEqual([{ start: 65.5, time: '1:05', speaker: '讲述人', text: '到了。' }]);
  });

  it('without captions shows what the table says of its words', () => {
    setRecordingFacts(new Map());
    expect(view('m-tape')?.transcript).toEqual(['只记得两个名字。']);
  });

  it('is no picture', () => {
    expect(view('m-still')).toBeUndefined();
  });
});
