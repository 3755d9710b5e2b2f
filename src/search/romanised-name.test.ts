import { describe, expect, test } from 'vitest';
import { readRomanisedName } from './romanised-name.ts';

/** `liu2 yue4 chao1`, without figures where no tone was said. */
function readingsOf(text: string): string[] {
  const readings = readRomanisedName(text)?.readings ?? [];
  return readings.map((syllables) =>
    syllables.map(({ syllable, tone }) => `${syllable}${tone === 0 ? '' : String(tone)}`).join(' '),
  );
}

describe('pinyin', () => {
  test.each([
    ['Liu Yuechao', 'liu yue chao'],
    ['liuyuechao', 'liu yue chao'],
    ['LIU YUE-CHAO', 'liu yue chao'],
    ['  liu   yue·chao ', 'liu yue chao'],
    ['Ｌｉｕ　Ｙｕｅｃｈａｏ', 'liu yue chao'],
    ['liú yuè chāo', 'liu2 yue4 chao1'],
    ['liúyuèchāo', 'liu2 yue4 chao1'],
    ['liú yuè chāo'.normalize('NFD'), 'liu2 yue4 chao1'],
    ['liu2yue4chao1', 'liu2 yue4 chao1'],
    ['liu2 yue4 chao5', 'liu2 yue4 chao'],
    ['liŭ', 'liu3'],
    ['Lǚ Zhèngcāo', 'lü3 zheng4 cao1'],
    ['lv zhengcao', 'lü zheng cao'],
    ['lu: zhengcao', 'lü zheng cao'],
    ['Lyu Zhengcao', 'lü zheng cao'],
    ['nve', 'nüe'],
    ['lue', 'lüe'],
    ['jü', 'ju'],
    ["xi'an", 'xi an'],
    ['xi’an', 'xi an'],
    ['xiʼan', 'xi an'],
    ['xi`an', 'xi an'],
    ['xi‘an', 'xi an'],
    ['lichengwang', 'li cheng wang'],
    ['jianguo', 'jian guo'],
    ['ouyangxiu', 'ou yang xiu'],
    ['wangxiaoer', 'wang xiao er'],
    ['abudureheman', 'a bu du re he man'],
  ])('%s is read as %s', (text, reading) => {
    expect(readingsOf(text)[0]).toBe(reading);
  });

  test.each([
    ['fangan', ['fan gan', 'fang an']],
    ['fāngān', ['fan1 gan1', 'fang1 an1']],
    ['xian', ['xian', 'xi an']],
    ['xiān', ['xian1']],
    ['xīān', ['xi1 an1']],
    ['wangxiaoe', ['wang xiao e', 'wang xi ao e']],
    ['lu', ['lu', 'lü']],
    ['lù', ['lu4']],
    ['hao', ['hao']],
    ['wangchao', ['wang chao']],
  ])('what can be divided in several ways is read in all of them: %s', (text, readings) => {
    expect(readingsOf(text)).toEqual(readings);
  });

  test('spaces, hyphens, apostrophes and figures stay between syllables', () => {
    expect(readingsOf('fang an')).toEqual(['fang an']);
    expect(readingsOf('fang-an')).toEqual(['fang an']);
    expect(readingsOf('fang1an1')).toEqual(['fang1 an1']);
  });
});

describe('Wade–Giles', () => {
  test.each([
    ['Chiang Chu-yün', 'jiang zhu yun'],
    ['Liu Hu-lan', 'liu hu lan'],
    ['Chang Tzu-chung', 'zhang zi zhong'],
    ["Teng Hsiao-p'ing", 'deng xiao ping'],
    ["P'eng Tê-huai", 'peng de huai'],
    ["P'eng Teh-huai", 'peng de huai'],
    ['Yang Ching-yü', 'yang jing yu'],
    ['Hsüeh Yüeh', 'xue yue'],
    ['Hsueh Yueh', 'xue yue'],
    ['Lo Jui-ch’ing', 'luo rui qing'],
    ["Ch'en I", 'chen yi'],
    ["ts'ai", 'cai'],
    ['ssu', 'si'],
    ['ssŭ', 'si'],
    ['tzŭ', 'zi'],
    ['hsü', 'xu'],
    ['jen', 'ren'],
    ['hsiung', 'xiong'],
    ['Chiang1 Chu2-yün2', 'jiang1 zhu2 yun2'],
  ])('%s is read as %s', (text, reading) => {
    expect(readingsOf(text)[0]).toBe(reading);
  });

  test.each([
    ['chang', ['chang', 'zhang']],
    ['kuo', ['kuo', 'guo']],
    ['chieh', ['jie', 'qie']],
    ['wang ping', ['wang ping', 'wang bing']],
    ['Teng Hsiaoping', ['deng xiao bing', 'deng xiao ping', 'teng xiao bing', 'teng xiao ping']],
  ])('apostrophes may be left out, and pinyin goes first: %s', (text, readings) => {
    expect(readingsOf(text)).toEqual(readings);
  });

  test('tone marks, and pinyin that is written together, are not taken for Wade–Giles', () => {
    expect(readingsOf('wáng píng')).toEqual(['wang2 ping2']);
    expect(readingsOf('wangping')).toEqual(['wang ping']);
  });

  test('a surname in Wade–Giles may stand before a given name in pinyin', () => {
    expect(readingsOf('Hsieh Zhenguo')[0]).toBe('xie zhen guo');
  });
});

describe('surnames as custom spells them', () => {
  test.each([
    ['Soong Ching-ling', 'song qing ling'],
    ['Chow En-lai', 'zhou en lai'],
    ['Lee Yuechao', 'li yue chao'],
    ['Tsai Wenbin', 'cai wen bin'],
    ['Kung Wei', 'kong wei'],
    ['Wong', 'wang'],
    ['Chan Wei', 'chen wei'],
    ['Ng Wei', 'huang wei'],
    ['Szeto', 'si tu'],
    ['Szeto Wei', 'si tu wei'],
    ['Sze-to Wei', 'si tu wei'],
    ['Au Yeung Wei', 'ou yang wei'],
    ['Mao Tse-tung', 'mao ze dong'],
    ['Chu Teh', 'zhu de'],
  ])('%s may be %s', (text, reading) => {
    expect(readingsOf(text)).toContain(reading);
  });

  test('they count at the head of the name only, and after pinyin', () => {
    expect(readingsOf('Yuechao Lee')).not.toContain('yue chao li');
    expect(readingsOf('tan')).toEqual(['tan', 'chen', 'dan']);
  });

  test('with a comma the name is read in both orders', () => {
    expect(readingsOf('Yuechao, Liu').slice(0, 2)).toEqual(['liu yue chao', 'yue chao liu']);
    expect(readingsOf('Liu, Yuechao').slice(0, 2)).toEqual(['liu yue chao', 'yue chao liu']);
    expect(readingsOf('Ouyang, Yu')).toEqual(['yu ou yang', 'ou yang yu']);
    expect(readingsOf('Liu,')).toEqual(['liu']);
  });
});

describe('while somebody types', () => {
  test.each([
    ['liu yuech', 'liu yue', 'ch'],
    ['liuyuech', 'liu yue', 'ch'],
    ['liu y', 'liu', 'y'],
    ['liú yuè zh', 'liu yue', 'zh'],
    ['wangzhuā zhuā q', 'wang zhua zhua', 'q'],
    ['soong q', 'song', 'q'],
    ['zho', '', 'zho'],
  ])('%s is %s and the beginning of a syllable', (text, whole, letters) => {
    const partial = readRomanisedName(text)?.partial;
    expect(partial?.syllables.map(({ syllable }) => syllable).join(' ')).toBe(whole);
    expect(partial?.letters).toBe(letters);
    expect(readingsOf(text)).toEqual([]);
  });

  test('what can be read as it stands, and what no syllable goes on with, is not unfinished', () => {
    expect(readRomanisedName('liu yuechan')).not.toHaveProperty('partial');
    expect(readRomanisedName('liu yuexx')).toEqual({ readings: [] });
    expect(readRomanisedName('hello world')).toEqual({ readings: [] });
  });
});

describe('initials', () => {
  test.each(['lyc', 'LYC', 'l.y.c.', 'L. Y. C.', 'L Y C', 'l-y-c', 'ＬＹＣ'])('%s is l, y, c', (text) => {
    expect(readRomanisedName(text)?.initials).toBe('lyc');
  });

  test('letters may be both initials and a syllable', () => {
    expect(readRomanisedName('wen')?.initials).toBe('wen');
    expect(readingsOf('wen')).toEqual(['wen']);
    expect(readRomanisedName('lan')?.initials).toBe('lan');
  });

  test.each(['l', 'lycwz', 'liu', 'lvc', 'yi', 'lán', 'wen2', 'le ma', 'l, y'])(
    '%s is no initials',
    (text) => {
      expect(readRomanisedName(text)).not.toHaveProperty('initials');
    },
  );
});

describe('other text', () => {
  test.each([
    '',
    '   ',
    '...',
    ',',
    '刘玥超',
    'liu 玥超',
    '😀',
    'liu😀',
    'лю',
    'Zoë',
    'Nguyễn',
    'liu3 1951',
    '2liu',
    'liu22',
    'liu6',
    'liu, yue, chao',
    'liu?',
    'liu/yue',
  ])('%j is not in the Latin letters of a Chinese name', (text) => {
    expect(readRomanisedName(text)).toBeUndefined();
  });

  test('long text is read in good time, or not at all', () => {
    expect(readRomanisedName('a'.repeat(200))).toEqual({ readings: [] });
    expect(readRomanisedName('a'.repeat(100_000))).toEqual({ readings: [] });
    expect(readRomanisedName('刘'.repeat(100_000))).toBeUndefined();
    const hostile = [
      'a'.repeat(40),
      'xian'.repeat(10),
      'guangan'.repeat(5),
      'chi ang '.repeat(5),
      "ch'u-".repeat(8),
    ];
    for (const text of hostile) expect(readingsOf(text).length, text).toBeLessThanOrEqual(6);
    expect(readingsOf('xian'.repeat(10))[0]).toBe(Array(10).fill('xian').join(' '));
  });
});
