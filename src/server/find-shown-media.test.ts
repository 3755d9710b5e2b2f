import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeContent } from '../../tests/support/write-content.ts';
import { findShownMedia } from './find-shown-media.ts';
import { writeShownMedia } from './shown-media.fixture.ts';

let content: string;
beforeEach(() => {
  content = writeShownMedia();
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

it('a picture stands with its words, a recording without a picture', () => {
  expect(findShownMedia(content, 'm-shown')).toEqual({
    id: 'm-shown',
    caption: '样例合影',
    alt: '三个人站在门前',
    unidentified: ['前排左二'],
  });
  expect(findShownMedia(content, 'm-sound')).toEqual({
    id: 'm-sound',
    caption: '样例录音',
    alt: undefined,
    unidentified: [],
  });
});

it('what is kept back, or is not there, is not shown', () => {
  expect(findShownMedia(content, 'm-held')).toBeUndefined();
  expect(findShownMedia(content, 'm-none')).toBeUndefined();
  expect(findShownMedia(content, '')).toBeUndefined();
  expect(findShownMedia('no-such-folder', 'm-shown')).toBeUndefined();
});

it('the table is read again when it has changed', () => {
  expect(findShownMedia(content, 'm-new')).toBeUndefined();
  writeContent(content, {
    tables: {
      media: [{ id: 'm-new', file: 'm-new.jpg', caption: '新的', alt: '新的一张', rights: '可以发布' }],
    },
  });
  expect(findShownMedia(content, 'm-new')?.caption).toBe('新的');
});
