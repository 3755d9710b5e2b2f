import { expect, it } from 'vitest';
import type { TranscriptRow } from '../tables.ts';
import { toTranscriptLine } from './transcript-line.ts';

const row: TranscriptRow = {
  line: '3',
  text: '见字如〔面〕',
  left: '120',
  top: '0',
  width: '640',
  height: '48',
  note: '据下文',
};

it('a line keeps its text as written, and where it stands on the picture', () => {
  expect(toTranscriptLine(row)).toEqual({
    line: 3,
    text: '见字如〔面〕',
    box: { left: 120, top: 0, width: 640, height: 48 },
    note: '据下文',
  });
});

it.each([
  ['nothing is measured', { left: '', top: '', width: '', height: '' }],
  ['one side is missing', { top: '' }],
  ['it has no width', { width: '0' }],
  ['a side is no number', { height: '四十' }],
])('a line has no place where %s', (_, sides) => {
  expect(toTranscriptLine({ ...row, ...sides }).box).toBeUndefined();
});
