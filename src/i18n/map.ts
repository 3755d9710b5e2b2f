/** Words of the distribution map and of the list beside it. */
export const mapWords = {
  title: '分布图',
  lead: (facilities: number, districts: number, unplaced: number) => {
    const whole = `${facilities}处纪念设施，在${districts}个区县。`;
    const missing = unplaced === 0 ? '' : `其中${unplaced}处没有取得坐标，按所在区县示意，不估位置。`;
    return `${whole}${missing}下面的列表与图相同，可以打印。`;
  },
  none: '还没有收入纪念设施。',
  noOutlines: '没有这里的区县轮廓，只列表，不画图。',
  schematic: '示意图',
  drawings: {
    wide: '纪念设施分布示意图',
    narrow: '纪念设施分布示意图',
    crowded: '密集处放大的示意图',
  },
  crowdedTitle: '密集处放大',
  toList: '跳过地图，看列表',
  districtMark: (district: string, count: number) => `${district}，${count}处`,
  gathered: (count: number, labels: readonly string[]) => `${count}处：${labels.join('；')}`,
  legend: {
    title: '图例',
    measured: '有坐标，标在实地',
    district: '坐标未取得，按所在区县示意',
    several: '几处合在一起，数字是处数',
  },
  about: {
    title: '这张图的来历',
    outlines:
      '区县轮廓取自 ECharts 4.9.0（Apache-2.0 许可），约2016年的区划；何人所绘、用什么坐标系，原件没有写明，也没有审图号。只供看大致方位，不作划界和量测的依据。',
    coordinates: '坐标以 WGS-84（与 CGCS2000 相差几厘米）存放；没有取得坐标的设施不估位置。',
    service: (review: string) => `开启脚本时底图用天地图，审图号：${review}。`,
  },
  list: '列表',
  columns: {
    name: '名称',
    kind: '类型',
    level: '级别',
    period: '时期',
    opening: '开放',
    place: '位置',
  },
  unplacedDistrict: '区县未详',
  count: (count: number) => `${count}处`,
  openingUnknown: '未写明',
  periodUnknown: '时期未详',
  placeMissing: { 'no-position': '坐标未取得', 'no-datum': '坐标系不详' },
  placeNote: {
    'no-position': '坐标未取得，按所在区县示意',
    'no-datum': '坐标系不详，按所在区县示意',
  },
  separator: '、',
  filter: {
    title: '筛选',
    district: '区县',
    kind: '类型',
    level: '级别',
    period: '时期',
    open: '此刻开放',
    all: '全部',
    option: (word: string, count: number) => `${word}（${count}）`,
    clear: '全部显示',
    found: (found: number, total: number) =>
      found === total ? `全部${total}处` : `符合的${found}处，共${total}处`,
    openFound: (open: number, unwritten: number) =>
      `此刻开放的${open}处；另有${unwritten}处未写明开放时段，不在其中`,
    openNote: '按填报的开放时段和北京时间推算；节假日、临时闭馆请以现场通知为准。',
  },
  /** The map that moves, with script. */
  moving: {
    label: '分布图，方向键移动，加减号缩放，Tab 键到各处标记',
    zoomIn: '放大',
    zoomOut: '缩小',
    north: '向北移',
    south: '向南移',
    west: '向西移',
    east: '向东移',
    whole: '全图',
    controls: '移动与缩放',
    close: '关闭',
    cluster: (count: number) => `${count}处合在一起，按回车放大`,
    onDistrict: (district: string, count: number) => `${district}${count}处，坐标未取得，按所在区县示意`,
    chosen: '此处的纪念设施',
    leaves: '离开本站：',
    schematic: '示意图，轮廓无审图号',
    service: (review: string) => `天地图 审图号：${review}`,
    failed: '天地图没有连上，现在看到的是示意图',
  },
} as const;

/** What the page sets in the display face. */
export const mapDisplayText = [
  mapWords.title,
  mapWords.list,
  mapWords.crowdedTitle,
  mapWords.legend.title,
  mapWords.about.title,
  mapWords.filter.title,
].join('');
