import type { CaptionCue } from '../domain/media/captions.ts';

/** Lines of captions at an even pace from `first` seconds on. */
export function toCues(pace: number, first: number, lines: readonly string[]): CaptionCue[] {
  return lines.map((line, index) => {
    const [, speaker = '', text = line] = /^([^：]{1,6})：(.*)$/u.exec(line) ?? [];
    const start = first + index * pace;
    return { start, end: start + pace - 0.25, text, speaker };
  });
}

export const shadowLines = [
  '（没有声音。画面是程序画的，虚构。）',
  '早上，碑影落在东边的草上。',
  '影子一点一点收回来。',
  '近午，影子只剩碑脚一线。',
];

export const flowerLines = [
  '（没有声音。画面是程序画的，虚构。）',
  '第一束，放在左起第一座墓前。',
  '一座一座放过去。',
  '八座墓前都有了花。',
];

export const ferryLines = [
  '（钟声。录音里只有程序生成的钟声，下面的话是虚构的。）',
  '讲述人：我家住在渡口上，推船的。',
  '讲述人：那年涨水，他们半夜来敲门，要过河。',
  '讲述人：我父亲推了三趟，最后一趟没有回来。',
  '记录人：那三趟过去的人，名字还记得么？',
  '讲述人：记得两个，都写在本子上了。',
];

export const rollCallLines = [
  '（钟声。录音里只有程序生成的钟声，下面的话是虚构的。）',
  '读名人：清明，念名字。',
  '读名人：念到的，家里来了人就答一声。',
  '（有人答：到了。）',
  '读名人：没有人答的，我们替他答。',
];
