/** Words of the home page. */
export const homeWords = {
  title: '',
  searchLabel: '检索英名录、纪念设施与事迹',
  searchHint: '姓名写简体、繁体、拼音，或照口音写，都可以；认不出的字写作□。',
  day: (month: number, day: number) => `${month}月${day}日`,
  dayTitle: (day: string) => `${day}牺牲`,
  dayNone: (day: string) => `${day}名录里没有牺牲日确知的人，以下是最近的一日。`,
  allOfDay: '当日全部',
  calendar: '按日期看',
  doors: {
    roll: { title: '英名录', note: (people: string) => `${people}人，按姓氏、籍贯、时期、安葬处翻检` },
    facilities: { title: '纪念设施', note: (facilities: string) => `${facilities}处陵园、墓、碑、馆与旧址` },
    media: { title: '影像', note: (items: string) => `${items}件，按人物、设施、事件、类别、年代翻看` },
    places: { title: '地名与部队', note: () => '旧县名、旧番号，连起同乡与战友' },
    kin: {
      title: '寻亲',
      note: (sought: string) =>
        sought === '0'
          ? '写下您知道的，请工作人员比对、查找'
          : `正在寻找${sought}位烈士的亲属，也可以写下您知道的`,
    },
  },
  about: '资料没有写到的，本站写“未详”；说法不一的，并列“一说”。每一句话从哪里来，见',
  sources: (sources: string) => `出处（${sources}种材料）`,
} as const;
