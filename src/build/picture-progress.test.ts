import { expect, it } from 'vitest';
import { PictureProgress } from './picture-progress.ts';

function follow(count: number, secondsEach: number): string[] {
  const said: string[] = [];
  let clock = 0;
  const progress = new PictureProgress({ count, report: (text) => said.push(text), now: () => clock });
  for (let done = 0; done < count; done += 1) {
    clock += secondsEach * 1000;
    progress.advance();
  }
  return said;
}

it('a long run says every five seconds how far it is and how long it will take', () => {
  expect(follow(5, 3)).toEqual([
    '要做网页图的照片：5 张。',
    '网页图：2 / 5，大约还要 9 秒。',
    '网页图：4 / 5，大约还要 3 秒。',
    '网页图做好了：5 张，用了 15 秒。',
  ]);
  expect(follow(1000, 1)[1]).toBe('网页图：5 / 1000，大约还要 17 分钟。');
});

it('a build that makes no pictures says nothing of them', () => {
  expect(follow(0, 1)).toEqual([]);
});
