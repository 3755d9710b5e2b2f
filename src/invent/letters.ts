import type { Random } from './random.ts';

/** Letters that nobody wrote, column by column. 〔 〕 and □ are a reader's: 推定, and not read. */
const letters: readonly (readonly (readonly string[])[])[] = [
  [
    [
      '父亲母亲大人膝下',
      '儿于本月初三日随队到松林',
      '一路平安身体亦好望勿挂念',
      '此间山上已冷同伴待儿如手足',
      '夜里合盖一床军毯也不觉得冷',
      '家中田地请托二叔照〔看〕',
      '母亲的眼疾要常用盐水洗',
      '小妹若能上学万不可停',
    ],
    [
      '队伍不日又要出发去处不能告知',
      '来信请寄石桥镇□□号转交',
      '若久无音信亦不必四处打听',
      '等到天下太平儿自当回家侍奉',
      '专此敬请',
      '福安',
    ],
  ],
  [
    [
      '二哥如面',
      '前信谅已收到弟在此一切都好',
      '上月学会写字百余个此信便是弟亲笔',
      '队里先生说写家信就是最好的功课',
      '弟每日天不亮就起来背米上山',
      '脚上的旧伤已经好了请母亲放心',
    ],
    [
      '家里那头牛若是老了不要卖给外乡人',
      '欠周家的三斗谷子等弟回来再还',
      '弟若不能回来二哥替弟还上便是',
      '桥头那棵黄葛树〔还〕在不在',
      '弟时常想起',
    ],
  ],
];

/** Two pages, signed by the name. */
export function listLetterPages(random: Random, name: string): string[][] {
  const [first = [], last = []] = random.pick(letters);
  return [[...first], [...last, `　　　　　　${name}`, '　　　　冬月初九日']];
}
