import { type Composition, countStrokes, findComposition } from './character-parts.ts';

/**
 * The ten shapes of the four-corner method (四角号码, 王云五, 1928): 0 dot over bar, 1 bar, 2 upright, 3 dot, 4 cross,
 * 5 upright through several bars, 6 box, 7 angle, 8 八, 9 小. In the order above left, above right, below left, below
 * right. A shape that takes two corners is written in both, so that a part can be looked at from each side.
 */
type CornerShapes = readonly [string, string, string, string];

/** Corners of the parts from which those of all others follow. */
const knownCorners: Readonly<Record<string, string>> = {
  '0000': '亠',
  '0011': '立疒鹿',
  '0022': '广方产',
  '0033': '亦',
  '0044': '文交辛',
  '0066': '言音',
  '0071': '亡',
  '0073': '衣',
  '0088': '亥六',
  '0099': '麻',
  '1111': '一㇀工至五非北豆',
  '1122': '丁雨⻗而',
  '1133': '下豕',
  '1144': '耳干廴',
  '1166': '石酉西覀面',
  '1188': '页頁天',
  '1199': '不示',
  '1299': '水氺',
  '1712': '羽',
  '1722': '刀弓了予矛',
  '1744': '子',
  '1771': '己已',
  '1777': '彐⺕尹',
  '2021': '隹',
  '2111': '止',
  '2188': '龰',
  '2200': '刂',
  '2211': '乚㇄㇗上纟里重气',
  '2221': '儿',
  '2222': '丨丿亅㇒㇙㇛㇜㇝㇞㇢亻彳爫彡豸',
  '2233': '卜',
  '2244': '千夂升乎舟',
  '2255': '手毛牛牜',
  '2266': '白自',
  '2277': '山㇉',
  '2288': '夭',
  '2299': '禾糹糸',
  '2471': '匕',
  '2588': '失',
  '2599': '朱',
  '2711': '鱼',
  '2722': '夕鸟鳥乌饣身',
  '2733': '魚',
  '2788': '欠',
  '3033': '良',
  '3311': '氵冫',
  '3322': '宀礻衤户戶',
  '3333': '丶㇏㇃心灬辶',
  '3377': '讠',
  '3399': '永',
  '3722': '冖门',
  '4233': '长',
  '4311': '尤龙',
  '4344': '弋',
  '4388': '犬',
  '4400': '艹卄',
  '4411': '七九土士',
  '4422': '犭巾',
  '4433': '太',
  '4434': '寸',
  '4442': '力',
  '4444': '十乂女才廾爻耂',
  '4455': '车革韋',
  '4471': '也世',
  '4477': '廿甘',
  '4488': '大走其',
  '4499': '木东',
  '5322': '㇂',
  '5325': '戊',
  '5355': '戈',
  '5500': '扌',
  '5511': '丸',
  '5513': '虫',
  '5522': '韦',
  '5555': '車中丰井史丈吏申聿肀本',
  '5566': '由',
  '5588': '夫夬',
  '5599': '束未末',
  '6611': '𧾷',
  '6655': '甲',
  '6666': '口囗日曰目田罒四㇣',
  '6688': '足貝',
  '7132': '馬',
  '7171': '匚匸臣',
  '7222': '斤爪',
  '7233': '瓜',
  '7277': '氏',
  '7711': '㇅㇈㇠见見皿且',
  '7712': '马',
  '7721': '几凡风風',
  '7722': '冂㇆㇇㇊㇋㇌㇍㇎㇕㇖㇡厂尸月阝⻖⻏卩冈',
  '7733': '艮',
  '7744': '又',
  '7771': '巳巴',
  '7777': 'コ門民臼',
  '7788': '贝尺',
  '8811': '金',
  '8822': '竹⺮',
  '8833': '食',
  '8844': '父攵',
  '8855': '羊',
  '8877': '钅飠缶',
  '8888': '八人入丷𠂉',
  '9900': '忄',
  '9988': '火',
  '9999': '小⺌⺍米',
};

const unknown: CornerShapes = ['', '', '', ''];
const corners = new Map<string, CornerShapes>();

function readKnownCorners(): void {
  for (const [shapes, parts] of Object.entries(knownCorners)) {
    const [a = '', b = '', c = '', d = ''] = shapes;
    for (const part of parts) corners.set(part, [a, b, c, d]);
  }
}

/** Which part shows in a corner: `o` the first, outer one, `i` the last, inner one. */
const partsInCorners: Readonly<Record<string, string>> = {
  a: 'oioi',
  d: 'ooii',
  s: 'ooii',
  st: 'ooii',
  sb: 'iioo',
  stl: 'oooi',
  str: 'ooio',
  sbl: 'oioo',
  sbr: 'iooo',
  wt: 'iioo',
  wb: 'ooii',
  wtl: 'iooo',
  wtr: 'oioo',
  wbl: 'ooio',
  wbr: 'oooi',
};

function cornersOfComposition({ arrangement, parts }: Composition): CornerShapes {
  const [outer = unknown] = parts.slice(0, 1).map(cornerShapes);
  const [inner = unknown] = parts.slice(-1).map(cornerShapes);
  if (arrangement === 'refh') return [outer[1], outer[0], outer[3], outer[2]];
  if (arrangement === 'rrefr') return [outer[0], outer[0], outer[2], outer[2]];
  if (arrangement === 'rrefl') return [outer[1], outer[1], outer[3], outer[3]];
  if (arrangement === 'lock') {
    return parts.some((part) => countStrokes(part) > 1) ? ['5', '5', '5', '5'] : ['4', '4', '4', '4'];
  }
  const shown = Array.from(partsInCorners[arrangement] ?? 'oooo', (place) => (place === 'o' ? outer : inner));
  return [shown[0]?.[0] ?? '', shown[1]?.[1] ?? '', shown[2]?.[2] ?? '', shown[3]?.[3] ?? ''];
}

/** Empty strings where the parts are not known. */
export function cornerShapes(part: string): CornerShapes {
  if (corners.size === 0) readKnownCorners();
  const known = corners.get(part);
  if (known !== undefined) return known;
  // A part that the table derives from itself ends here.
  corners.set(part, unknown);
  const composition = findComposition(part);
  if (composition === undefined) return unknown;
  const derived = cornersOfComposition(composition);
  corners.set(part, derived);
  return derived;
}
