/** Characters of given names, the more usual first; after the fashion of the years in which the invented people are born. */

/** Middle characters that a lineage gives to a whole generation. */
export const generationCharacters = [
  ...'德正国世大光明永兴文朝天廷成应仁学元万洪泽登绍维代以启先昌显克玉金云吉家安忠孝贤书礼义智信祖宗传继承',
  ...'本立道生长发开运泰和平康宁顺良善福寿禄喜庆祥瑞思自方治中华英贵宝锡炳焕荣茂盛培树林森松柏清源远淑声名',
];

/** The last character of a man's name. */
export const menCharacters = [
  ...'华明云清荣贵林成才福全富发生武祥海山龙高和平安康兴昌盛顺良善忠义礼仁信孝廷禄寿喜庆国民权中正光辉照亮',
  ...'轩南北东西江河川泉水木金银铜玉石坤元春秋冬先连斌彬文章学书堂田丰美德厚均恒久长远志强勇刚毅坚松柏桂柱',
  ...'栋梁材彪虎豹麟凤鹏飞翔雄杰俊英奎魁炳焕炎灿然模范伦纪纲常策钧铭钊鑫森淼垚宽宏亮祯祺禧佑佐佩瑜璋琦琛',
];

/** One character for a man of a name without a generation: the fashion of the twenties and after. */
export const singleCharacters = [
  ...'明华荣辉平勇军杰云龙伟刚强海涛波林森松彬斌文武英雄飞翔鹏毅坚诚忠义仁超越群亮光宏健康宁安吉祥庆',
];

export const womenCharacters = [
  ...'秀英珍芳兰玉淑素琼碧群华容蓉莲桂香梅菊芬芝琴清贞惠慧珠凤翠霞云月娥先会明德文光国世元正永朝天仲瑶素',
];

/** Infant names and rough names that stayed with a man for life. */
export const villageNames = [
  '狗娃',
  '石头',
  '长生',
  '水生',
  '木生',
  '火生',
  '幺毛',
  '春娃',
  '冬生',
  '老幺',
  '黑娃',
  '毛娃',
  '铁匠',
  '二娃',
  '三毛',
  '牛娃',
];

/** Characters outside the common fonts, with the reading the registrar gives; some lie beyond the first plane. */
export const rareCharacters: readonly (readonly [string, string])[] = [
  ['𬭎', 'hóng'],
  ['䶮', 'yǎn'],
  ['𪾢', 'xiàn'],
  ['㵘', 'màn'],
  ['𠮷', 'jí'],
  ['𬬩', 'zhào'],
  ['𫖮', 'yǐ'],
  ['𬀩', 'wěi'],
  ['𪩘', 'yǎn'],
  ['𬘭', 'chēn'],
  ['𫍯', 'xiǎo'],
  ['㛃', 'jié'],
  ['䲟', 'yìn'],
  ['𫘜', 'táo'],
  ['𨱏', 'xiù'],
  ['㸌', 'huò'],
];

/** Whole names that come up again and again in any roll; nobody in particular. */
export const frequentNames = [
  '李正明',
  '王国华',
  '张德云',
  '刘光荣',
  '陈明清',
  '杨正华',
  '周兴发',
  '黄德华',
  '罗国清',
  '李明',
  '王清云',
  '张明华',
];
