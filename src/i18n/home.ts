/** Words of the home page. */
export const homeWords = {
  title: '',
  searchLabel: '检索英名录、纪念设施与事迹',
  searchHint: '输入姓名、籍贯、部队或事件，例如“江竹筠”“巴县”“川东游击队”。',
  searchButton: '检索',
  day: (month: number, day: number) => `${month}月${day}日`,
  dayTitle: (day: string) => `${day}牺牲`,
  dayNone: (day: string) => `${day}名录里没有牺牲日确知的人，以下是最近的一日。`,
  allOfDay: '当日全部',
  calendar: '按日期看',
  doors: {
    roll: { title: '英名录', note: (people: string) => `${people}人，按姓氏、籍贯、时期、安葬处翻检` },
    facilities: { title: '纪念设施', note: (facilities: string) => `${facilities}处陵园、墓、碑、馆与旧址` },
    places: { title: '地名与部队', note: () => '旧县名、旧番号，连起同乡与战友' },
    sources: { title: '出处', note: (sources: string) => `${sources}种材料，每一句话从哪里来` },
  },
  about: '资料没有写到的，本站写“未详”；说法不一的，并列“一说”。',
} as const;
