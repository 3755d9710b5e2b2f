/**
 * Surnames whose reading pinyin-pro does not give, or gives as in running text (traditional forms). After 现代汉语词典;
 * where families read one surname in two ways, the usual one stands here and all of them in `contestedSurnames`.
 */
export const surnameReadings: Readonly<Record<string, string>> = {
  洗: 'xiǎn',
  郇: 'xún',
  單: 'shàn',
  區: 'ōu',
  蓋: 'gě',
  華: 'huà',
  樂: 'yuè',
  繆: 'miào',
  员: 'yùn',
  員: 'yùn',
  贠: 'yùn',
  种: 'chóng',
  秘: 'bì',
  祕: 'bì',
  黑: 'hè',
  紀: 'jǐ',
  宁: 'níng',
  甯: 'nìng',
  寧: 'níng',
  應: 'yīng',
  過: 'guō',
  車: 'chē',
  藏: 'zāng',
  佴: 'nài',
  祭: 'zhài',
  晟: 'chéng',
  适: 'kuò',
  會: 'guì',
  会: 'guì',
  炅: 'guì',
  隽: 'juàn',
  雋: 'juàn',
  番: 'pān',
  賁: 'bēn',
  揣: 'chuǎi',
  於: 'yū',
};

/**
 * Surnames that families read in more than one way, the default first. 覃 is Qín in Chongqing, Hubei and Guangxi and Tán
 * elsewhere; 宁 is Níng (寧) since 甯 Nìng has its own code in the 2013 table of standard characters; 纪 is Jǐ in the
 * dictionaries and Jì in most mouths. The roll's 读音 column settles each person.
 * @public read by the name finder, which has to answer to every reading.
 */
export const contestedSurnames: Readonly<Record<string, readonly string[]>> = {
  覃: ['qín', 'tán'],
  宁: ['níng', 'nìng'],
  纪: ['jǐ', 'jì'],
  郇: ['xún', 'huán'],
  黑: ['hè', 'hēi'],
  盖: ['gě', 'gài'],
  隗: ['wěi', 'kuí'],
  召: ['shào', 'zhào'],
  牟: ['móu', 'mù'],
  柏: ['bǎi', 'bó'],
  区: ['ōu', 'qū'],
  洗: ['xiǎn', 'xǐ'],
  种: ['chóng', 'zhǒng'],
  谌: ['chén', 'shèn'],
  费: ['fèi', 'bì'],
  莘: ['shēn', 'xīn'],
  郗: ['xī', 'chī'],
  阙: ['quē', 'què'],
  应: ['yīng', 'yìng'],
  乐: ['yuè', 'lè'],
  那: ['nā', 'nà'],
  朴: ['piáo', 'pǔ'],
  折: ['shé', 'zhé'],
  车: ['chē', 'jū'],
  祭: ['zhài', 'jì'],
  晟: ['chéng', 'shèng'],
  员: ['yùn', 'yuán'],
  藏: ['zāng', 'cáng'],
};
