/** Invented rules in the shape of rules.csv: laws by the ids that the ladder asks for. */
const regulation = { law: 'commendation-reg-2024', lawName: '某条例' };
const measures = { law: 'facility-measures-2022', lawName: '某办法' };
const local = { law: 'chongqing-measures-2022', lawName: '某地办法' };

export const inventedRules = [
  {
    ...regulation,
    article: '第33条',
    summary: '国家级由甲机关批准，地方各级由乙机关批准。',
    sourceIds: 'invented',
  },
  { ...regulation, article: '第34条', summary: '确定保护单位，划定保护范围。' },
  { ...regulation, article: '第35条', summary: '国家级范围由丙划定；地方各级由丁划定。' },
  { ...regulation, article: '第37条', summary: '免费开放。' },
  { ...regulation, article: '第40条', summary: '名称用批准时的；国家级更名由戊批准；地方各级更名由己批准。' },
  { ...measures, article: '第2条', summary: '所称设施指烈士陵园等。' },
  {
    ...measures,
    article: '第8条',
    summary: '可申报国家级：纪念重大事件；纪念著名烈士；位于革命老区且规模较大。地方各级条件由庚制定。',
  },
  { ...measures, article: '未取得', summary: '第9条以后', note: '没有查到' },
  { ...local, article: '要点', summary: '国家级申报按国家办法；市级由辛评审；区县级的条件由壬制定。' },
  { ...local, article: '要点', summary: '设立保护标志。' },
  { ...local, article: '未取得', summary: '条件和程序' },
];
