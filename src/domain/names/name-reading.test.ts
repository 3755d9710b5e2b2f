import { describe, expect, test } from 'vitest';
import { compareByReading, readName } from './name-reading.ts';

/** Invented names in the order of a staff list: by surname reading, tone and character, then by given name. */
const staffList: readonly (readonly [name: string, tones: string])[] = [
  ['毕启安', "Bì Qǐ'ān"],
  ['秘永年', 'Bì Yǒngnián'],
  ['卜立德', 'Bǔ Lìdé'],
  ['车正明', 'Chē Zhèngmíng'],
  ['谌国兴', 'Chén Guóxīng'],
  ['种师文', 'Chóng Shīwén'],
  ['盖天佑', 'Gě Tiānyòu'],
  ['葛天民', 'Gě Tiānmín'],
  ['过大山', 'Guō Dàshān'],
  ['郭大山', 'Guō Dàshān'],
  ['哈文秀', 'Hǎ Wénxiù'],
  ['黑云山', 'Hè Yúnshān'],
  ['华立本', 'Huà Lìběn'],
  ['纪晓明', 'Jǐ Xiǎomíng'],
  ['令狐德', 'Línghú Dé'],
  ['娄山', 'Lóu Shān'],
  ['陆平', 'Lù Píng'],
  ['罗平', 'Luó Píng'],
  ['吕平', 'Lǚ Píng'],
  ['苗青', 'Miáo Qīng'],
  ['缪青', 'Miào Qīng'],
  ['万俟青', 'Mòqí Qīng'],
  ['那文', 'Nā Wén'],
  ['佴文', 'Nài Wén'],
  ['能文', 'Nài Wén'],
  ['宁文', 'Níng Wén'],
  ['甯文', 'Nìng Wén'],
  ['区文', 'Ōu Wén'],
  ['欧文', 'Ōu Wén'],
  ['欧阳文', 'Ōuyáng Wén'],
  ['庞文', 'Páng Wén'],
  ['逄文', 'Páng Wén'],
  ['朴文', 'Piáo Wén'],
  ['繁文', 'Pó Wén'],
  ['秦文', 'Qín Wén'],
  ['覃文', 'Qín Wén'],
  ['仇文', 'Qiú Wén'],
  ['曲文', 'Qū Wén'],
  ['任文', 'Rén Wén'],
  ['单雄心', 'Shàn Xióngxīn'],
  ['召文', 'Shào Wén'],
  ['邵文', 'Shào Wén'],
  ['佘文', 'Shé Wén'],
  ['折文', 'Shé Wén'],
  ['澹台文', 'Tántái Wén'],
  ['王曾', 'Wáng Céng'],
  ['王单', 'Wáng Dān'],
  ['隗文', 'Wěi Wén'],
  ['冼文', 'Xiǎn Wén'],
  ['洗文', 'Xiǎn Wén'],
  ['解文', 'Xiè Wén'],
  ['谢文', 'Xiè Wén'],
  ['郇文', 'Xún Wén'],
  ['燕文', 'Yān Wén'],
  ['颜文', 'Yán Wén'],
  ['应文', 'Yīng Wén'],
  ['于文', 'Yú Wén'],
  ['余文', 'Yú Wén'],
  ['俞文', 'Yú Wén'],
  ['尉迟文', 'Yùchí Wén'],
  ['乐文', 'Yuè Wén'],
  ['岳文', 'Yuè Wén'],
  ['员文', 'Yùn Wén'],
  ['臧文', 'Zāng Wén'],
  ['藏文', 'Zāng Wén'],
  ['曾文', 'Zēng Wén'],
  ['查文', 'Zhā Wén'],
  ['翟文', 'Zhái Wén'],
  ['祭文', 'Zhài Wén'],
  ['长孙文', 'Zhǎngsūn Wén'],
  ['訾文', 'Zī Wén'],
];

function sorted(names: readonly string[]): string[] {
  return names
    .map((name) => ({ name, sortKey: readName(name).sortKey }))
    .sort(compareByReading)
    .map(({ name }) => name);
}

describe('the reading of a name', () => {
  test.each(staffList)('%s is read %s', (name, tones) => {
    expect(readName(name).tones).toBe(tones);
  });

  test('traditional surnames are read as surnames too', () => {
    const surnames = ['單', '區', '蓋', '華', '樂', '紀', '應', '過', '車', '尉遲', '萬俟', '長孫'];
    const tones = surnames.map((surname) => readName(`${surname}文`).tones.replace(' Wén', ''));
    expect(tones.join(' ')).toBe('Shàn Ōu Gě Huà Yuè Jǐ Yīng Guō Chē Yùchí Mòqí Zhǎngsūn');
  });

  test('each character has its own syllable without tone', () => {
    expect(readName('尉迟吕安').plain).toEqual(['yu', 'chi', 'lü', 'an']);
  });

  test('the registrar’s reading wins over the dictionary', () => {
    const reading = readName('覃安', 'tán ān');
    expect(reading).toMatchObject({ tones: 'Tán Ān', plain: ['tan', 'an'], initial: 'T', readingFits: true });
    expect(readName('𠮷文', 'Jí Wén')).toMatchObject({ plain: ['ji', 'wen'], initial: 'J', unread: [] });
  });

  test('a reading that has not one syllable for each character is reported', () => {
    expect(readName('单雄信', 'Shàn Xióng').readingFits).toBe(false);
    expect(readName('单雄信', 'Shàn Xióng').tones).toBe('Shàn Xióng');
    expect(readName('西安', "Xī'ān").readingFits).toBe(true);
  });

  test('a transliterated name is one word, in parts where dots divide it', () => {
    expect(readName('卡特诺夫', 'Kǎtènuòfū').tones).toBe('Kǎtènuòfū');
    expect(readName('库里申科').tones).toBe('Kùlǐshēnkē');
    expect(readName('阿沛·阿旺晋美').tones).toBe('Āpèi·Āwàngjìnměi');
    expect(readName('阿沛·阿旺晋美').unread).toEqual([]);
    expect(readName('阿沛·阿旺晋美', 'Āpèi Āwàng Jìnměi').readingFits).toBe(true);
  });

  test('a character without a known reading is reported and not given one', () => {
    const reading = readName('王𠮷');
    expect(reading.plain).toEqual(['wang', '']);
    expect(reading.unread).toEqual(['𠮷']);
    expect(reading.tones).toBe('Wáng 𠮷');
    expect(readName('王⿰土口明').unread).toEqual(['⿰土口']);
  });

  test('rare characters of later extensions are read where the dictionary has them', () => {
    expect(readName('王㵘').plain).toEqual(['wang', 'man']);
    expect(readName('王𬭎').plain).toEqual(['wang', 'hong']);
    expect(readName('葛\u{E0100}文').tones).toBe('Gě Wén');
  });

  test('names of one and of twenty characters are read', () => {
    expect(readName('王').tones).toBe('Wáng');
    expect(readName('甲'.repeat(20)).plain).toHaveLength(20);
    expect(readName('').initial).toBe('#');
  });
});

describe('the order of a staff list', () => {
  test('names stand by surname reading, tone and character, then by given name', () => {
    const expected = staffList.map(([name]) => name);
    expect(sorted([...expected].reverse())).toEqual(expected);
  });

  test('all of one surname stand together, the shorter given name first', () => {
    expect(sorted(['余文', '于文山', '余安', '于文', '于安'])).toEqual([
      '于安',
      '于文',
      '于文山',
      '余安',
      '余文',
    ]);
  });

  test('names whose surname cannot be read stand at the end, under #', () => {
    expect(sorted(['□文', '𠮷文', '赵文', '某文', '安文']).slice(0, 2)).toEqual(['安文', '赵文']);
    for (const name of ['□文', '𠮷文', '某文', '？']) expect(readName(name).initial).toBe('#');
  });

  test('a reading of the registrar moves the name', () => {
    const qin = readName('覃文');
    const tan = readName('覃文', 'Tán Wén');
    expect(compareByReading(qin, tan)).toBe(-1);
    expect(compareByReading(tan, qin)).toBe(1);
    expect(compareByReading(tan, tan)).toBe(0);
  });
});
