import { describe, expect, it } from 'vitest';
import { parseCaptions, toWebVtt } from './captions.ts';

const file = (...lines: string[]) => ['WEBVTT', '', ...lines].join('\n');

describe('captions', () => {
  it('are read with their times, with hours and without', () => {
    const { cues, faults } = parseCaptions(
      file(
        '00:01.500 --> 00:04.000',
        '钟声三响。',
        '',
        '01:02:03.004 --> 01:02:05.000 align:start',
        '读名。',
      ),
    );
    expect(cues).toEqual([
      { start: 1.5, end: 4, text: '钟声三响。', speaker: '' },
      { start: 3723.004, end: 3725, text: '读名。', speaker: '' },
    ]);
    expect(faults).toEqual([]);
  });

  it('lose their marks, keep their speaker, and pass over numbers, remarks and styles', () => {
    const text = file(
      'NOTE 只供内部：电话见登记簿',
      '',
      'STYLE',
      '::cue { color: red }',
      '',
      '7',
      '00:00.000 --> 00:02.000',
      '<v.loud 讲述人>那时<i>水</i>很大，',
      '过不去 &amp; 等了<00:01.000>一夜。</v>',
    );
    expect(parseCaptions(text)).toEqual({
      cues: [{ start: 0, end: 2, text: '那时水很大，\n过不去 & 等了一夜。', speaker: '讲述人' }],
      faults: [],
    });
  });

  it('may come as SubRip, whose times have a comma', () => {
    const { cues, faults } = parseCaptions('1\r\n00:00:01,000 --> 00:00:02,500\r\n到了。\r\n');
    expect(cues).toEqual([{ start: 1, end: 2.5, text: '到了。', speaker: '' }]);
    expect(faults).toEqual([]);
  });

  it('are told by line where something is amiss, and the others are kept', () => {
    const { cues, faults } = parseCaptions(
      file(
        '00:05.000 --> 00:06.000',
        '甲',
        '',
        '00:03.000 --> 00:04.000',
        '乙',
        '',
        '00:09.000 --> 00:08.000',
        '丙',
        '',
        '9 秒 --> 10 秒',
        '丁',
        '',
        '00:11.000 --> 00:12.000',
        '',
        '没有时间的话',
      ),
    );
    expect(cues.map(({ text }) => text)).toEqual(['乙', '甲']);
    expect(faults).toEqual([
      { line: 6, kind: 'order' },
      { line: 9, kind: 'backwards' },
      { line: 12, kind: 'time' },
      { line: 15, kind: 'empty' },
      { line: 17, kind: 'no-time' },
    ]);
  });

  it('want their heading', () => {
    expect(parseCaptions('00:01.000 --> 00:02.000\n到了。').faults).toEqual([
      { line: 1, kind: 'no-heading' },
    ]);
  });

  it('are written so that they are read again as they were', () => {
    const cues = [
      { start: 0, end: 1.25, text: '甲 < 乙 & 丙', speaker: '' },
      { start: 59.9996, end: 3600, text: '两行，\n第二行。--> 也行', speaker: '讲述人' },
    ];
    const again = parseCaptions(toWebVtt(cues));
    expect(again.faults).toEqual([]);
    expect(again.cues).toEqual([cues[0], { ...cues[1], start: 60 }]);
  });
});
