/** Words of the page shown where an address leads nowhere. */
export const notFoundWords = {
  title: '没有这一页',
  lead: '这个地址没有对应的记录。记录的编号不会改动，撤下的也留有说明；多半是地址少抄或抄错了字。',
  searchLabel: '姓名、地名、部队或事件',
  searchButton: '检索',
  ways: '从别处找',
  bySurname: '按姓氏找人',
  byDistrict: '按籍贯找人',
  facilities: '按区县找纪念设施',
  places: '旧地名今属哪里',
  howToUse: '怎样查找',
  telephone: (number: string) => `还是找不到，请打电话：${number}。`,
} as const;
