/**
 * Where names differ from running text. OpenCC gives the commonest traditional form of a simplified character; in names
 * another is meant so regularly that the default is wrong. The roll's 繁体 column settles each person.
 */

/** In any place of a name: the character had this form before 1956 too, or the other form is not used in names. */
export const traditionalInNames: Readonly<Record<string, string>> = {
  里: '里',
  岳: '岳',
  郁: '郁',
  群: '群',
  冲: '沖',
  游: '游',
  采: '采',
  征: '征',
  于: '于',
  涂: '涂',
};

/** As a surname only: 余 is 余, while 庆余 is 慶餘. */
export const traditionalSurnames: Readonly<Record<string, string>> = {
  余: '余',
  范: '范',
  干: '干',
  党: '党',
  谷: '谷',
  丑: '丑',
  朴: '朴',
  种: '种',
  后: '后',
  仆: '仆',
  松: '松',
  台: '台',
  折: '折',
};

/** Characters that the 2013 table of standard characters keeps for names, which OpenCC would merge with another. */
export const simplifiedInNames: Readonly<Record<string, string>> = {
  乾: '乾',
  昇: '昇',
  闇: '闇',
};

/**
 * Variant characters that carvers, clerks and families exchange freely (第一批异体字整理表, 1955, and old print forms),
 * after simplification. Only for comparing; a name is always shown as the roll writes it.
 */
export const variantsInNames: Readonly<Record<string, string>> = {
  乾: '干',
  昇: '升',
  闇: '暗',
  堃: '坤',
  喆: '哲',
  甦: '苏',
  迺: '乃',
  廼: '乃',
  彊: '强',
  靑: '青',
  璿: '璇',
  穉: '稚',
  炤: '照',
  煇: '辉',
  慙: '惭',
  珮: '佩',
  髙: '高',
  戸: '户',
  氷: '冰',
  囯: '国',
  鐡: '铁',
  鉄: '铁',
  銕: '铁',
  徳: '德',
  懽: '欢',
  驩: '欢',
  燿: '耀',
  鴈: '雁',
  隷: '隶',
  龢: '和',
  甯: '宁',
  邨: '村',
  澂: '澄',
  菴: '庵',
  锺: '钟',
};
