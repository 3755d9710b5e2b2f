/** Words of the printed roll's first and last pages: preface, conventions, contents, colophon. */
export const bookFrontWords = {
  preface: '前言',
  conventions: '凡例',
  contents: '目录',
  edition: (edition: string) => `${edition}编印`,
  invented: '虚构样书：人物均为虚构',
  scope: {
    all: (archive: string) => archive,
    district: (district: string) => `${district}卷`,
    cemetery: (facility: string) => `${facility}卷`,
    wall: (facility: string) => `${facility}英名墙卷`,
  },
  /** What stands where the office has written no preface of its own. */
  prefaceText: (facts: PrefaceFacts) => [
    `本书据${facts.archive}的名录编印，收入${facts.people}人${facts.until === '' ? '' : `，资料截止${facts.until}`}。`,
    recognitionText(facts),
    '书里只写名录和所见资料写明的事。没有写到的，籍贯、生年和牺牲时间写作“未详”，别的栏目从略，不推断，不补造。各家说法不一的，采用一说，别的写在“一说”之后。',
    '每个条目末尾的小数字是出处的编号，出处列在书末。书中有错漏的，请告诉编印单位：每一处更正都登记在更正记录里，写明理由和依据，下一版照改。',
  ],
  wallPrefaceText: (archive: string, wall: string, names: number) => [
    `本书据${archive}的英名墙表编印，照${wall}现在的样子，一面一面收入墙上的名字，共${names}个。`,
    '字照墙上的写法，不改繁简异体。书中有错漏的，请告诉编印单位：每一处更正都登记在更正记录里，下一版照改。',
  ],
  /** Numbered paragraphs. */
  wallConventionTexts: [
    '姓名照英名墙上的位置排列：面、列、行。列从右起，行从上起；没有记下列、行的，列在各面之后。',
    '字照墙上的写法。□表示看不清的字，一字一个。图上的〓是字库没有的字，索引里用部件说明。',
    '索引照墙上的写法，依姓名的读音排列，注明面、列、行。',
  ],
  conventionTexts: (order: 'district' | 'period' | 'graves') => [
    '本书以名录所写的姓名为条目。别名按种类写在条目开头，另有索引。',
    orderTexts[order],
    '籍贯、牺牲地点照资料的写法，用当时的地名；今属何处，以编排的区县为准，或写在括号里。',
    '时间用公历。资料用农历、民国或清代纪年的，原来的写法写在括号里。约、前后等字照资料保留。',
    '年龄只在资料写明时才写，照资料的写法，可能是虚岁。',
    '姓名右上角的＊，表示所见资料没有写明评定为烈士的情况；※表示烈士身份待核。没有记号的，资料写明已经评定或追认，或名录没有另作说明。',
    '□表示不能辨认的字，一字一个；〔　〕里的字是推定的；字后有[?]的，读法存疑。字库没有的字，用部件说明，例如〔左氵右某〕。生僻字的读音写在条目开头。',
    '同姓名的人，索引里注明区县；区县也相同的，再注生卒年。',
    '笔画索引按姓名第一个字的笔画排列；笔画相同的，照英名墙通用的次序。多音的姓，音序索引照作姓氏的读音。',
  ],
  colophon: {
    compiled: '编印',
    edition: '版次',
    paper: '开本',
    pages: '页数',
    people: '收入人数',
    until: '资料截止',
    madeOn: '排印日期',
    checksum: '数据校验码',
    checksumNote:
      '校验码由编印时的全部表格算出。表格改动一个字，校验码就不同，可以据此找到这一版依据的资料。',
    fonts: '字体',
    fontNames: '思源宋体（Noto Serif SC）；生僻字另用昭源宋体等',
    paperOf: (name: string, width: number, height: number) => `${name}（${width}×${height}毫米）`,
    peopleOf: (count: number) => `${count}人`,
    pagesOf: (count: number) => `${count}页`,
  },
} as const;

export interface PrefaceFacts {
  archive: string;
  until: string;
  people: number;
  recognised: number;
  pending: number;
  unseen: number;
  unstated: number;
}

function recognitionText({ people, recognised, pending, unseen, unstated }: PrefaceFacts): string {
  if (unstated === people) return '名录没有另外写明各人的评定情况。';
  const parts = [
    recognised > 0 ? `资料写明已评定或追认为烈士的${recognised}人` : '',
    pending > 0 ? `烈士身份待核的${pending}人` : '',
    unseen > 0 ? `所见资料没有写明评定情况的${unseen}人` : '',
    unstated > 0 ? `名录没有写到评定情况的${unstated}人` : '',
  ].filter((part) => part !== '');
  return `其中${parts.join('，')}。没有读到评定材料，不等于没有评定。`;
}

const orderTexts = {
  district:
    '条目按籍贯今属的区县编排，区县按行政区划代码的次序；区县之内按乡镇，依乡镇名称的读音；同一乡镇的，依姓名的读音。籍贯分不清今属哪里的，列在最后。',
  period: '条目按时期编排；同一时期的，按牺牲的年份；同一年的，依姓名的读音。年份不能确定的，列在时期之末。',
  graves: '条目按墓区、排、号编排。有墓没有姓名的也列入；葬在这里而墓位未详的，列在最后。',
} as const;
