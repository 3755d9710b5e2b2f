/** Words of the pages of districts and their former names. */
export const placeWords = {
  title: '地名',
  lead: (count: number) =>
    `${count}个区县，及它们用过的名称。旧地名和今天的区县不是一一对应的；一个旧名分属几处的，全部列出。`,
  none: '还没有收入地名。',
  districts: '区县',
  formerNames: '旧名索引',
  formerNamesLead: '旧名在前，今天的区县在后。写“部分”的，是从那里分出来的。',
  former: (names: string) => `曾名${names}`,
  separator: '、',
  counts: (natives: number, facilities: number) => `籍贯${natives}人，设施${facilities}处`,
  part: '部分',
  several: '分属几处',
  code: (code: string) => `区划代码${code}`,
  namesSection: '曾用名称',
  superiorsSection: '隶属',
  listNamesSection: '代码表中的名称',
  listNamesLead: '年份是名称和代码在民政部年末代码表中首次和最后出现的年份，不是批准日期。',
  formerCode: (code: string) => `代码${code}`,
  noFormerNames: '所见资料没有记载别的名称。',
  nativesSection: '籍贯属此地的人',
  nativesNote: '籍贯照当时地名记载，这里列已经归到今天这一区县的。',
  noNatives: '名录里还没有籍贯归到这里的人。',
  facilitiesSection: '纪念设施',
  noFacilities: '还没有收入这里的纪念设施。',
  allNatives: (count: number) => `全部${count}人`,
  description: (name: string, former: readonly string[]) =>
    former.length === 0
      ? `${name}的隶属、籍贯属此地的人和纪念设施。`
      : `${name}，曾名${former.join('、')}：隶属、籍贯属此地的人和纪念设施。`,
  yearsUnknown: '年份未详',
  years: (from: string, until: string) => `${from}—${until}`,
  since: (from: string) => `${from}起`,
  till: (until: string) => `至${until}`,
} as const;
