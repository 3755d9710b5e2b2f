import { describe, expect, it } from 'vitest';
import { mandarinSyllables } from './mandarin-syllables.ts';
import { maySoundAlike, soundClassOf, soundNear } from './sichuan-sound.ts';

describe('syllables that sound alike all over the region', () => {
  it.each([
    ['n and l', 'nan', 'lan'],
    ['n and l before i', 'niu', 'liu'],
    ['n and l before ü', 'nü', 'lü'],
    ['h and f before u', 'hu', 'fu'],
    ['h and f before u and more', 'huang', 'fang'],
    ['hui and fei', 'hui', 'fei'],
    ['hun and fen', 'hun', 'fen'],
    ['zh and z', 'zhang', 'zang'],
    ['ch and c', 'chen', 'cen'],
    ['sh and s', 'shi', 'si'],
    ['-ng and -n after i', 'ming', 'min'],
    ['-ng and -n after e', 'zheng', 'zen'],
    ['-eng with h and f', 'feng', 'hun'],
    ['永 and 云', 'yong', 'yun'],
    ['荣 and 云', 'rong', 'yun'],
    ['琼 and 群', 'qiong', 'qun'],
    ['all of them together', 'neng', 'len'],
  ])('share a class: %s', (_, a, b) => {
    expect(soundClassOf(a)).toBe(soundClassOf(b));
    expect(maySoundAlike(a, b)).toBe(true);
  });

  it.each([
    ['-n and -ng after a', 'zhan', 'zhang'],
    ['-n and -ng after ia', 'xian', 'xiang'],
    ['huang and wang', 'huang', 'wang'],
    ['huo and fo', 'huo', 'fo'],
    ['hong and feng', 'hong', 'feng'],
    ['r and l', 'ren', 'len'],
    ['r and z', 'ri', 'zi'],
    ['liu and lu', 'liu', 'lu'],
    ['n and l apart from ü', 'nu', 'lü'],
    ['xiong and xun', 'xiong', 'xun'],
  ])('do not: %s', (_, a, b) => {
    expect(soundClassOf(a)).not.toBe(soundClassOf(b));
  });

  it('have a class that is its own', () => {
    for (const syllable of mandarinSyllables)
      expect(soundClassOf(soundClassOf(syllable))).toBe(soundClassOf(syllable));
  });
});

describe('syllables that sound alike in some words or districts', () => {
  it.each([
    ['-n and -ng after a', 'zhang', 'zhan'],
    ['-n and -ng after a, with n and l', 'nan', 'lang'],
    ['黄 and 王', 'huang', 'wang'],
    ['街 gai', 'jie', 'gai'],
    ['鞋 hai', 'xie', 'hai'],
    ['严 nian', 'yan', 'nian'],
    ['义 ni', 'yi', 'ni'],
    ['常 shang', 'chang', 'shang'],
    ['白 be, 北 be', 'bai', 'bei'],
    ['歌 go', 'ge', 'guo'],
    ['学 and 药: -io', 'xue', 'xiao'],
    ['孙 sen', 'sun', 'sen'],
    ['绿 lu', 'lü', 'lu'],
    ['俗 xu', 'su', 'xu'],
    ['营 yun', 'ying', 'yun'],
    ['院 wan', 'yuan', 'wan'],
    ['风 fong and 红', 'feng', 'hong'],
    ['茂 mou', 'mao', 'mou'],
  ])('are neighbours: %s', (_, a, b) => {
    expect(soundClassOf(a)).not.toBe(soundClassOf(b));
    expect(maySoundAlike(a, b)).toBe(true);
    expect(maySoundAlike(b, a)).toBe(true);
  });

  it.each([
    ['lin', 'liu'],
    ['he', 'shan'],
    ['wang', 'zhang'],
    ['zhou', 'zhu'],
    ['ba', 'pa'],
  ])('are not %s and %s', (a, b) => {
    expect(maySoundAlike(a, b)).toBe(false);
  });

  it('are neighbours both ways, and of all of their class', () => {
    const strays = mandarinSyllables.flatMap((a) =>
      mandarinSyllables
        .filter(
          (b) =>
            maySoundAlike(a, b) !== maySoundAlike(b, a) ||
            (soundClassOf(a) === soundClassOf(b) && !maySoundAlike(a, b)),
        )
        .map((b) => `${a} and ${b}`),
    );
    expect(strays).toEqual([]);
  });
});

describe('syllables that are half the same', () => {
  it.each([
    ['one onset', 'liu', 'lan'],
    ['one onset, in the region', 'niu', 'lan'],
    ['one rhyme', 'shan', 'an'],
    ['one rhyme, in the region', 'ming', 'lin'],
    ['one rhyme behind i', 'jian', 'shan'],
  ])('have %s', (_, a, b) => {
    expect(soundNear(a, b)).toBe(true);
    expect(soundNear(b, a)).toBe(true);
  });

  it.each([
    ['an', 'er'],
    ['liu', 'shan'],
    ['ai', 'ou'],
  ])('are not %s and %s: no onset is none to share', (a, b) => {
    expect(soundNear(a, b)).toBe(false);
  });
});
