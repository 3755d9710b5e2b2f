/** Words of cemetery plans: the drawing, the page, the card of a grave and its slip. */
export const planWords = {
  pageTitle: (facility: string) => `${facility}平面图`,
  lead: (graves: string, plots: number) =>
    plots === 0 ? `图上画出墓${graves}座。` : `图上画出墓${graves}座，分在${plots}个墓区。`,
  description: (facility: string, graves: string) =>
    `${facility}的平面图：墓${graves}座，按姓名或墓位找墓，看从门口怎样走。`,
  undrawn: (count: number) => `墓册里另有${count}处图上没有标出，可以在下面的列表里查。`,
  drawingLabel: (facility: string) => `${facility}平面图，上北下南`,

  north: '北',
  metres: (metres: number) => (metres < 1 ? `${Math.round(metres * 100)}厘米` : `${metres}米`),
  plotLink: (plot: string) => `${plot}的墓葬列表`,

  find: '找墓',
  findLabel: '姓名或墓位',
  findPlaceholder: '姓名，或一区3排5号',
  findHint: '碑上的写法、繁体、别名都可以；墓位写成“3排5号”或“3-5”也行。',
  found: '找到的墓',
  foundCount: (count: number) => `找到${count}处`,
  foundMore: (count: number) => `先列出${count}处，再写几个字可以缩小范围。`,
  none: (query: string) => `图上没有找到“${query}”。`,
  noneHint: '可以换一种写法，或从下面的列表里查。',
  spelling: '写法相近',

  tools: '放缩与移动',
  zoomIn: '放大',
  zoomOut: '缩小',
  left: '左移',
  right: '右移',
  up: '上移',
  down: '下移',
  reset: '复原',
  keys: '选中图后：加减号放缩，方向键移动，数字0复原；点一下图，滚轮也可以放缩。',
  frameLabel: '平面图，可以放缩和移动',

  card: '选中的墓',
  cardEmpty: '在上面写姓名或墓位，或在图上点一座墓；那座墓会用红色标出来，这里写明位置和走法。',
  lit: (parts: readonly string[]) => `已标出：${parts.join('，')}`,
  state: '类别',
  stateUnknown: '类别未详',
  plot: '墓区',
  rowHead: '排',
  numberHead: '号',
  carved: (names: string) => `碑上作${names}`,
  notDrawn: '图上没有标出这座墓的位置。',
  way: '怎样走',
  distance: (gate: string, metres: number, steps: number) =>
    `从${gate === '' ? '入口' : gate}到墓约${metres}米，约${steps}步。`,
  noWay: '图上的路没有通到这里，走法未详。',
  wholeWay: '看全程',
  ledger: '墓葬档案',
  printSlip: '打印墓位条',
  previous: '前一墓',
  next: '后一墓',
  photo: (grave: string) => `${grave}的墓碑照片`,
  photoMissing: '照片没有装载成功',
  unavailable: '墓的资料没有装载成功。可以刷新本页再试，或从下面的列表里查。',
  kept: '本页已存好，没有网络时也能打开。',

  legend: '图例',
  legendCount: (count: number) => `${count}座`,
  lists: '墓葬列表',
  listsLead: '图上的墓都在列表里，逐座写明位置和姓名。',
  allGraves: '全部墓葬',
  byName: '按姓名',
  plotCount: (count: number) => `${count}座`,
  noPlot: '墓区未详',
} as const;

/** Big words of the pages, for the display face. */
export const planDisplayText = [
  planWords.find,
  planWords.card,
  planWords.way,
  planWords.legend,
  planWords.lists,
];
