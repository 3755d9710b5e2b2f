/** What the content check says of a cemetery's drawing. The number of the shape stands before the sentence. */
import type { Finding } from '../domain/rules/finding.ts';
import type { PlanFindingKind } from '../domain/rules/plan-finding-kinds.ts';
import type { FindingWords } from './finding-words.ts';

const quoted = (text: string | undefined) => `“${text ?? ''}”`;
/** `graves/f-one.csv 第3行`, or `第3个图形` of the same drawing. */
function placeOf({ other, file }: Finding): string {
  if (other === undefined) return '';
  return other.file === file ? `第${other.row}个图形` : `${other.file} 第${other.row}行`;
}
const inLedger = (finding: Finding) => (finding.other === undefined ? '' : `（${placeOf(finding)}）`);
const graveIn = ({ value }: Finding) =>
  value === undefined || value === '' ? '这座墓' : `墓${quoted(value)}`;
const geometryWords: Readonly<Record<string, string>> = { point: '点', line: '线', area: '面' };
const kilometres = (metres: string | undefined) => {
  const number = Number(metres ?? '');
  return number < 1000 ? `${Math.round(number)}米` : `${(number / 1000).toFixed(1)}公里`;
};
const redraw = '在绘图软件里改好这个图形，再导出一次';
const fixNumber = '核对编号：图上“编号”与一墓一档里的编号要一字不差';

const fileWords = {
  'plan-file-stray': {
    label: '没有用到的文件',
    message: () => '这个文件不会被读取；墓园平面图要存成 GeoJSON，文件名是“设施编号.geojson”',
    remedy: () => '在绘图软件里另存为 GeoJSON，照设施编号改文件名（小写字母）；不是平面图就移出去',
  },
  'plan-facility-unknown': {
    label: '平面图没有设施',
    message: ({ value, detail }) =>
      detail === undefined || detail === ''
        ? `设施表里没有编号${quoted(value)}，这张图不会显示`
        : `编号${quoted(value)}已经停用，这张图不会显示`,
    remedy: ({ detail }) =>
      detail === undefined || detail === '' ? '把文件名改成设施的编号' : `把文件名改成“${detail}.geojson”`,
  },
  'plan-json-broken': {
    label: '平面图读不出来',
    message: ({ detail }) =>
      `文件不是完整的 JSON${detail === undefined || detail === '' ? '' : `，错在第${detail}行附近`}`,
    remedy: () => '手工改过的，看那一行的逗号、引号、括号是不是成对；否则从绘图软件里重新导出 GeoJSON',
  },
  'plan-not-collection': {
    label: '平面图读不出来',
    message: ({ value }) =>
      value === undefined || value === ''
        ? '文件里没有一组图形（FeatureCollection）'
        : `文件的类型是${quoted(value)}，读不出一组图形（FeatureCollection）`,
    remedy: () => '从绘图软件里整层导出 GeoJSON，不要只导出一个图形',
  },
} satisfies Partial<Record<PlanFindingKind, FindingWords>>;

const placeWords = {
  'plan-frame-unknown': {
    label: '平面图的坐标系',
    message: ({ value }) => `不认识坐标系${quoted(value)}`,
    remedy: ({ detail }) =>
      `${detail === undefined ? '' : `多半是“${detail}”；`}用米画的写“本地米”，用经纬度画的写“WGS-84”或“CGCS2000”`,
  },
  'plan-frame-shifted': {
    label: '平面图的坐标系',
    message: ({ value }) => `坐标系写的是 ${value ?? ''}：这种坐标是加过偏移的，画不准`,
    remedy: () => '先转成 WGS-84 再放进来；也可以不用经纬度，照实地尺寸用“本地米”画',
  },
  'plan-numbers-not-degrees': {
    label: '平面图的坐标系',
    message: ({ value }) => `数字不是经纬度（如 ${value ?? ''}），坐标系却没有写“本地米”`,
    remedy: () => '用米画的，“坐标系”写“本地米”；用经纬度画的，改正这些数字',
  },
  'plan-numbers-swapped': {
    label: '平面图的坐标系',
    message: ({ value }) => `经度、纬度写反了（如 ${value ?? ''}）`,
    remedy: () => 'GeoJSON 里经度在前、纬度在后；导出时把两个数对调',
  },
  'plan-numbers-not-metres': {
    label: '平面图的坐标系',
    message: ({ value }) => `坐标系写的是“本地米”，数字却都是经纬度（如 ${value ?? ''}）`,
    remedy: () => '把“坐标系”改成“WGS-84”或“CGCS2000”；是高德、百度的坐标先转换',
  },
  'plan-datum-shifted': {
    label: '平面图的坐标系',
    message: (finding) =>
      `写的是 ${finding.detail ?? ''}，照设施自己的坐标看，偏出的距离和方向正好是 ${finding.value ?? ''} 的偏移${inLedger(finding)}`,
    remedy: () => '多半是照高德、百度的地图描的：先转成 WGS-84；设施表的坐标有误的，改正设施表',
  },
  'plan-facility-shifted': {
    label: '平面图的坐标系',
    message: (finding) =>
      `与设施表的坐标对不上${inLedger(finding)}：那里写的是${quoted(finding.detail)}，照 ${finding.value ?? ''} 读才落在图里`,
    remedy: () => '核对设施表里坐标的来路，改正“坐标系”一栏，或改正坐标',
  },
  'plan-far': {
    label: '平面图的位置',
    message: (finding) => `图离设施自己的坐标${inLedger(finding)}有${kilometres(finding.value)}`,
    remedy: () => '看是不是放错了设施的图；不是就核对图和设施表的坐标',
  },
  'plan-shape-far': {
    label: '平面图的位置',
    message: ({ value }) => `这个图形离其他图形有${kilometres(value)}，整张图会缩得看不见`,
    remedy: () => '是别处的图形就删去；不是就改正它的坐标',
  },
} satisfies Partial<Record<PlanFindingKind, FindingWords>>;

const shapeWords = {
  'plan-feature-unread': {
    label: '图形读不出来',
    message: ({ detail }) => `这个图形读不出来（${detail ?? ''}）`,
    remedy: () => `${redraw}；坐标要是数字，线至少两个点`,
  },
  'plan-geometry-unknown': {
    label: '图形读不出来',
    message: ({ value }) =>
      value === undefined || value === '' ? '这个图形只有属性，没有画出来' : `图形的类型是 ${value}，读不了`,
    remedy: ({ value }) =>
      value === undefined || value === ''
        ? '补画，或删去'
        : '拆成单独的点、线、面（绘图软件里叫“多部件转单部件”），属性各带一份',
  },
  'plan-ring-short': {
    label: '图形的轮廓',
    message: () => '面的轮廓不足三个角',
    remedy: () => redraw,
  },
  'plan-ring-open': {
    label: '图形的轮廓',
    message: () => '面的轮廓没有合拢，首尾两点不是同一点',
    remedy: () => '在末尾再写一次第一个点；少画了一边的补上',
  },
  'plan-kind-unknown': {
    label: '图形的类别',
    message: ({ value }) =>
      value === undefined || value === ''
        ? '没有写“类别”，不会画出来'
        : `不认识类别${quoted(value)}，不会画出来`,
    remedy: ({ detail }) =>
      `${detail === undefined ? '' : `多半是“${detail}”；`}写成园界、保护范围、墓区、墓、路、入口、碑、建筑、水面、树之一`,
  },
  'plan-kind-misfit': {
    label: '图形的类别',
    message: ({ value, detail }) => `${quoted(value)}画成了${geometryWords[detail ?? ''] ?? ''}`,
    remedy: ({ value }) =>
      value === '墓' ? '墓画成面（轮廓）或点（正中）' : value === '路' ? '路画成线' : `${value ?? ''}画成面`,
  },
  'plan-polygon-crossed': {
    label: '图形的轮廓',
    message: ({ value }) => `${quoted(value)}的轮廓自己交叉了`,
    remedy: () => `角的先后画乱了：${redraw}`,
  },
  'plan-shape-empty': {
    label: '图形的轮廓',
    message: ({ value }) => `${quoted(value)}小得看不见，几个点差不多在一处`,
    remedy: () => `${redraw}；用不着就删去`,
  },
} satisfies Partial<Record<PlanFindingKind, FindingWords>>;

const graveWords = {
  'plan-ledger-missing': {
    label: '平面图与墓册',
    message: ({ value }) => `图上有${value ?? ''}座带编号的墓，一墓一档里却没有这处设施的表`,
    remedy: ({ file }) =>
      `补上 ${file.replace('facilities/', 'graves/').replace('.geojson', '.csv')}，一墓一行`,
  },
  'plan-grave-without-id': {
    label: '墓没有编号',
    message: () => '这座墓没有写编号，点不开，也查不到',
    remedy: () => '补上一墓一档里的编号；墓册里没有的先登记，无名墓也登记',
  },
  'plan-grave-unknown': {
    label: '平面图与墓册',
    message: ({ value }) => `一墓一档里没有编号${quoted(value)}`,
    remedy: () => `${fixNumber}；墓册里没有的先登记`,
  },
  'plan-grave-elsewhere': {
    label: '平面图与墓册',
    message: (finding) => `墓${quoted(finding.value)}登记在别处${inLedger(finding)}`,
    remedy: () => `${fixNumber}；登记错了的，移到这处设施的墓册`,
  },
  'plan-grave-twice': {
    label: '墓画了两次',
    message: (finding) => `墓${quoted(finding.value)}在${placeOf(finding)}已经画过`,
    remedy: () => '删去一个；是另一座墓就改正编号',
  },
  'plan-grave-not-there': {
    label: '平面图与墓册',
    message: (finding) => `墓${quoted(finding.value)}在墓册里是“有名无墓”${inLedger(finding)}，图上却画了墓`,
    remedy: () => '核对：有墓就改正墓葬类别，没有就从图上删去',
  },
  'plan-grave-outside': {
    label: '墓不在墓区里',
    message: (finding) =>
      `${graveIn({ ...finding, value: finding.detail ?? '' })}属于${quoted(finding.value)}${inLedger(finding)}，却画在它的外面`,
    remedy: () => '移到墓区里；墓区写错了的改正墓册，墓区的轮廓画小了的改大',
  },
  'plan-grave-over-edge': {
    label: '墓不在墓区里',
    message: (finding) =>
      `${graveIn({ ...finding, value: finding.detail ?? '' })}有一角出了${quoted(finding.value)}的轮廓${inLedger(finding)}`,
    remedy: () => '移进去一些，或把墓区的轮廓改大；实地就是这样的可以不管',
  },
  'plan-graves-overlap': {
    label: '两座墓在一处',
    message: (finding) => {
      const other =
        finding.detail === undefined || finding.detail === '' ? '' : `（墓${quoted(finding.detail)}）`;
      return `${graveIn(finding)}与${placeOf(finding)}${other}画在一处`;
    },
    remedy: () => '核对两座墓的位置；合葬的只画一座、登记一行，已经迁走的在迁葬表里写明',
  },
  'plan-position-misfit': {
    label: '平面图与墓册',
    message: (finding) =>
      `图上写的是${quoted(finding.value)}，墓册里是${quoted(finding.detail)}${inLedger(finding)}`,
    remedy: () => '照实地核对，改正写错的一边；图上只写编号也可以',
  },
  'plan-graves-missing': {
    label: '没有画的墓',
    message: (finding) =>
      `墓册里有${finding.value ?? ''}座墓图上没有画：${finding.detail ?? ''}${Number(finding.value) > 5 ? '等' : ''}（从 ${placeOf(finding)} 起）`,
    remedy: () => '补画；正在补画的可以不管，这些墓照样有页面，只是图上找不到',
  },
  'plan-plot-missing': {
    label: '没有画的墓区',
    message: ({ value, detail }) => `图上没有墓区${quoted(detail)}的轮廓，这一区有${value ?? ''}座墓`,
    remedy: () => '补画墓区，“墓区”一项与墓册写得一样',
  },
  'plan-plot-unnamed': {
    label: '没有画的墓区',
    message: () => '这个墓区没有写名称，不知道是哪一区',
    remedy: () => '在“墓区”一项写上墓册里的墓区名',
  },
} satisfies Partial<Record<PlanFindingKind, FindingWords>>;

const pathWords = {
  'plan-gate-missing': {
    label: '认路',
    message: () => '图上没有入口，不能说从哪里走到墓前',
    remedy: () => '画上入口，名称写“正门”等；没有资料可以不管',
  },
  'plan-gate-far': {
    label: '认路',
    message: ({ value, detail }) =>
      `入口${detail === '' ? '' : quoted(detail)}离最近的路有${value ?? ''}米，不能从这里认路`,
    remedy: () => '把路画到入口；入口画错了的改正',
  },
  'plan-path-missing': {
    label: '认路',
    message: () => '图上没有路，不能说怎样走到墓前',
    remedy: () => '沿路的中间画线；没有资料可以不管',
  },
  'plan-path-area': {
    label: '认路',
    message: () => '这条路画成了面：图上看得见，认路用不上',
    remedy: () => '沿路的中间再画一条线，类别也写“路”',
  },
  'plan-graves-unreached': {
    label: '认路',
    message: ({ value, detail }) =>
      `有${value ?? ''}座墓从入口沿路走不到${detail === undefined || detail === '' ? '' : `：${detail}${Number(value) > 5 ? '等' : ''}`}`,
    remedy: () => '路与路要接上，接头相差不超过1.5米；实地不通的可以不管',
  },
} satisfies Partial<Record<PlanFindingKind, FindingWords>>;

export const planFindingWords: Readonly<Record<PlanFindingKind, FindingWords>> = {
  ...fileWords,
  ...placeWords,
  ...shapeWords,
  ...graveWords,
  ...pathWords,
};
