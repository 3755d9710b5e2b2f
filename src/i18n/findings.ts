/** What the content check says to a registrar at Excel or WPS: what is there, and what to do about it. */
import { baseMaps, noReviewNumber } from '../domain/map-settings.ts';
import type { Finding, FindingKind } from '../domain/rules/finding.ts';
import { placeholder } from '../domain/site-settings.ts';
import { tables } from '../domain/tables.ts';
import { certificateFindingWords } from './certificate-findings.ts';
import { facilityFormFindingWords } from './facility-form-findings.ts';
import type { FindingWords } from './finding-words.ts';
import { graveFindingWords } from './grave-findings.ts';
import { mediaFindingWords } from './media-findings.ts';
import { planFindingWords } from './plan-findings.ts';
import { upkeepFindingWords } from './upkeep-findings.ts';
import { wallFindingWords } from './wall-findings.ts';

const quoted = (text: string | undefined) => `“${shortened(text ?? '')}”`;
const placeOf = ({ other }: Finding) => (other === undefined ? '另一行' : `${other.file} 第${other.row}行`);
const saveAsUtf8 = '在 Excel 或 WPS 里另存为“CSV UTF-8（逗号分隔）”';
const removeNumber = '删去。在世的人的号码和住址只记在寻亲办件里，不写进资料表';

/** The schematic map draws borders of districts, so it is not plainly free of review: an office has to ask. */
const schematicReview = `底图只用示意图的，也先问自然资源主管部门（图上画有区县界线），答复不需要审图号，才写“${noReviewNumber}”`;

/** Cells may hold a whole life; a sentence shows the beginning. */
function shortened(text: string): string {
  const characters = Array.from(text.replace(/\s*\n\s*/gu, '⏎'));
  return characters.length <= 40 ? characters.join('') : `${characters.slice(0, 40).join('')}…`;
}

/** What stands in the cell as code points, for characters that can't be seen. */
function codePoints(text: string | undefined): string {
  return Array.from(text ?? '', (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  }).join(' ');
}

function listWords(finding: Finding): string {
  const columns = finding.table === undefined ? [] : Object.values(tables[finding.table].columns);
  const column = columns.find(
    ({ heading, synonyms }) =>
      heading === finding.column ||
      (finding.column !== undefined && synonyms?.includes(finding.column) === true),
  );
  return column?.value.kind === 'word' || column?.value.kind === 'words' ? column.value.words.join('、') : '';
}

const suggested = (finding: Finding, otherwise: string) =>
  finding.detail === undefined ? otherwise : `多半是“${finding.detail}”，核对后改正`;

const words: Readonly<Record<FindingKind, FindingWords>> = {
  'encoding-gb18030': {
    label: '文件编码',
    message: () => '文件存成了普通 CSV（GBK 编码），GBK 里没有的生僻字会变成问号',
    remedy: () => `先看姓名、地名里有没有变成“?”的字，补回来，再${saveAsUtf8}`,
  },
  'encoding-utf-16': {
    label: '文件编码',
    message: () => '文件存成了“Unicode 文本”（UTF-16 编码）',
    remedy: () => saveAsUtf8,
  },
  'encoding-unreadable': {
    label: '文件编码',
    message: () => '文件里有的字节读不出来，文字可能已经损坏',
    remedy: () => `用留存的上一份对照改回，再${saveAsUtf8}`,
  },
  'bom-missing': {
    label: '文件编码',
    message: () => '文件开头没有 UTF-8 标记（BOM），用 Excel 直接打开会是乱码',
    remedy: () => `不要用 Excel 直接打开保存；用“数据 → 从文本/CSV”导入后，${saveAsUtf8}`,
  },
  'table-absent': {
    label: '缺表',
    message: ({ file }) => `${file} 里没有一张表`,
    remedy: () => '核对资料文件夹的位置；英名录放在 roll 文件夹里，一个区县一个 CSV 文件',
  },
  'file-empty': {
    label: '空文件',
    message: () => '文件是空的，连栏名也没有',
    remedy: () => '用留存的上一份换回；不要这张表就删去文件',
  },
  'rows-missing': {
    label: '空表',
    message: () => '表里只有栏名，没有一行内容',
    remedy: () => '补上内容；不要这张表就删去文件',
  },
  'delimiter-wrong': {
    label: '分隔符',
    message: ({ value }) =>
      `各栏之间不是英文逗号，而是${value === '\t' ? '制表符' : quoted(value)}，整行成了一格`,
    remedy: () => saveAsUtf8,
  },
  'heading-not-first': {
    label: '栏名的位置',
    message: ({ row }) => `栏名不在第一行，而在第${row ?? ''}行，整张表读不出来`,
    remedy: () => '删去栏名上面的标题和空行，让栏名成为第一行',
  },
  'heading-missing': {
    label: '缺栏',
    message: ({ column }) => `缺“${column ?? ''}”一栏`,
    remedy: ({ column }) => `在第一行补上栏名“${column ?? ''}”，或把写错的栏名改回来`,
  },
  'columns-absent': {
    label: '缺栏',
    message: ({ detail }) => `没有这几栏：${detail ?? ''}`,
    remedy: () => '有资料就在第一行加上栏名再填；没有可以不管',
  },
  'heading-unknown': {
    label: '不认识的栏名',
    message: ({ column }) => `不认识栏名${quoted(column)}，这一栏留在文件里，但页面不显示`,
    remedy: (finding) =>
      finding.detail === undefined
        ? '要显示就改用表里规定的栏名；只作备查可以不管'
        : `要显示就改成“${finding.detail}”`,
  },
  'heading-twice': {
    label: '重复的栏',
    message: ({ column, detail }) =>
      column === detail
        ? `栏名${quoted(column)}有两个`
        : `“${column ?? ''}”和“${detail ?? ''}”是同一栏，表里两个都有`,
    remedy: () => '并成一栏，否则后一栏的内容会漏掉',
  },
  'heading-empty': {
    label: '没有栏名',
    message: ({ column, value }) => `${column ?? ''} 列没有栏名，里面却有内容，如${quoted(value)}`,
    remedy: () => '补上栏名；是错位的就移回原来的栏',
  },
  'quote-open': {
    label: '引号',
    message: () => '有一格以英文引号开头，却没有收尾的引号，后面的行都被并进了这一格',
    remedy: () => '补上或删去这个引号；正文里的引号用中文引号“”',
  },
  'quote-stray': {
    label: '引号',
    message: () => '有一格的英文引号不成对',
    remedy: () => '删去多出的引号；正文里的引号用中文引号“”',
  },
  'row-too-long': {
    label: '错位的行',
    message: ({ value }) => `这一行的格数比栏名多，多出的格里有${quoted(value)}`,
    remedy: () => '看是哪一格里的逗号把它分成了两格，并回去；整行右移的就移回来',
  },
  'row-too-short': {
    label: '不完整的行',
    message: () => '这一行的格数比栏名少，后面几栏当作空的',
    remedy: () => '看后面几栏是不是漏了；在 Excel 或 WPS 里打开再保存一次即可补齐',
  },
  'row-broken': {
    label: '断开的行',
    message: () => '这一行从一格当中断成了两行',
    remedy: () => '把下一行接回来，删去格子里的换行',
  },
  'row-shifted': {
    label: '错位的行',
    message: ({ column, value }) => `这一行像是左右错了位：“${column ?? ''}”栏里是${quoted(value)}`,
    remedy: () => '对着栏名把各格移回原来的栏',
  },
  'file-missing': {
    label: '缺文件',
    message: ({ value }) => `没有找到文件${quoted(value)}`,
    remedy: () => '把文件放进 media/files（或母本库），或改正文件名（大小写也要一样）',
  },
  'file-stray': {
    label: '没有用到的文件',
    message: () => '这个文件不会被读取',
    remedy: () => '是资料表就照说明改文件名、放进对应的文件夹，并存成 CSV；不是就移出去',
  },
  'file-orphan': {
    label: '没有用到的文件',
    message: ({ value, table }) =>
      `${table === 'facilities' ? '设施表' : '英名录'}里没有编号${quoted(value)}，这篇文字不会显示`,
    remedy: () => '把文件名改成记录的编号',
  },
  'line-break': {
    label: '格内换行',
    message: ({ value }) => `格子里有换行：${quoted(value)}`,
    remedy: () => '删去换行',
  },
  'character-replaced': {
    label: '坏字',
    message: () => '有字已经变成“�”，原来是什么字从这里看不出来',
    remedy: () => '查原件或上一份，把字补回来；补不了的写“□”',
  },
  'character-half': {
    label: '坏字',
    message: ({ value }) => `有一个生僻字只剩下半个编码：${quoted(value)}`,
    remedy: () => '把这个字重新输入一遍',
  },
  'character-control': {
    label: '看不见的字符',
    message: ({ value }) => `格子里有看不见的控制字符（${codePoints(value)}）`,
    remedy: () => '把这一格重新输入，或删去这个字符',
  },
  'character-invisible': {
    label: '看不见的字符',
    message: ({ value }) => `格子里有看不见的字符（${codePoints(value)}），查找时会对不上`,
    remedy: () => '把这一格重新输入一遍',
  },
  'character-private-use': {
    label: '造字',
    message: ({ value }) => `有自造的字（${codePoints(value)}），在别的电脑上显示不出，或成了别的字`,
    remedy: () => '换成国家标准里的字；没有的，写成“⿰土口”这样的拼法，或写“□”',
  },
  'glyph-uncovered': {
    label: '字库里没有的字',
    message: ({ value }) => `网站的字库里没有${quoted(value)}（${codePoints(value)}），网页上只能写它的编码`,
    remedy: () => '核对是不是写对了；写对了就在 glyphs.csv 里加一行，写明部件',
  },
  'formula-like': {
    label: '像公式的内容',
    message: ({ value }) => `${quoted(value)}以 = + - @ 开头，Excel 会当作公式`,
    remedy: () => '删去开头的符号；符号确实要写的，换成全角',
  },
  'excel-error': {
    label: 'Excel 出错值',
    message: ({ value }) => `格子里是 Excel 的出错值 ${value ?? ''}，原来的内容已经没有了`,
    remedy: () => '从原件或上一份补回来',
  },
  'scientific-notation': {
    label: '变形的数字',
    message: ({ value }) => `${quoted(value)}是被 Excel 改写的长数字，后面几位已经丢了`,
    remedy: () => '从上一份补回来；导入时这一栏选“文本”',
  },
  'excel-date': {
    label: '变形的数字',
    message: ({ value }) => `${quoted(value)}像是被 Excel 改成日期的号码（如“3-5”）`,
    remedy: () => '照原件改回来；导入时这一栏选“文本”',
  },
  'space-around': {
    label: '首尾空格',
    message: ({ value }) => `开头或末尾有全角空格：${quoted(value)}`,
    remedy: () => '删去空格；系统读时已略去，不影响页面',
  },
  'required-empty': {
    label: '必填的空着',
    message: ({ column }) => `“${column ?? ''}”空着`,
    remedy: ({ column }) => `补上“${column ?? ''}”；这一行不要了就整行删去`,
  },
  'word-unknown': {
    label: '不在词表里的词',
    message: ({ value }) => `${quoted(value)}不在规定的词里，页面不会显示`,
    remedy: (finding) =>
      `${finding.detail === undefined ? '改' : `多半是“${finding.detail}”；核对后改`}成这几个词之一：${listWords(finding)}；资料没写就空着`,
  },
  'number-unread': {
    label: '不是数字',
    message: ({ value }) => `${quoted(value)}不是数字，页面不会显示`,
    remedy: () => '只写半角数字，不带单位和“约”字；要说明的写进备注',
  },
  'number-out-of-range': {
    label: '超出范围的数字',
    message: ({ value }) => `${quoted(value)}超出了可能的范围`,
    remedy: () => '照原件改正',
  },
  placeholder: {
    label: '待填',
    message: ({ detail }) => `“${detail ?? ''}”还没有填`,
    remedy: ({ detail }) =>
      detail === '审图号'
        ? `照批件写，如“GS(2024)0568号”“渝S(2022)045号”；${schematicReview}`
        : '在“值”一栏填上；正式发布前这一项不能空着',
  },
  'id-missing': {
    label: '没有编号',
    message: ({ value }) => `${quoted(value)}没有编号，不会有网页`,
    remedy: () => '补上编号；编号一人一号，不与别人重复',
  },
  'id-malformed': {
    label: '编号写法',
    message: ({ value }) => `编号${quoted(value)}里有不能用的字符`,
    remedy: () => '只用半角字母、数字、点、横线和下划线，以字母或数字开头，不超过64个字符',
  },
  'id-twice': {
    label: '重复的编号',
    message: (finding) => `编号${quoted(finding.value)}已经给了 ${placeOf(finding)}`,
    remedy: () => '是同一条就并成一行；不是就给后加的一行另发编号',
  },
  'id-shared': {
    label: '重复的编号',
    message: (finding) =>
      `编号${quoted(finding.value)}在 ${placeOf(finding)} 也有，引证和更正分不清说的是哪一条`,
    remedy: () => '给其中一条换编号，并在 redirects.csv 里写明旧编号',
  },
  'id-case': {
    label: '重复的编号',
    message: (finding) =>
      `编号${quoted(finding.value)}与 ${placeOf(finding)} 的“${finding.detail ?? ''}”只有大小写不同，网址会混`,
    remedy: () => '给后加的一行另发编号',
  },
  'id-retired': {
    label: '停用的编号',
    message: ({ value }) => `编号${quoted(value)}在 redirects.csv 里已经停用，不能再给别的记录`,
    remedy: () => '给这一行另发编号；停用错了的，删去 redirects.csv 里的那一行',
  },
  'redirect-loop': {
    label: '编号转向',
    message: ({ value }) => `转向${quoted(value)}之后又绕了回来，没有终点`,
    remedy: () => '把“新编号”改成今天还在用的编号；记录已撤下的空着',
  },
  'redirect-chain': {
    label: '编号转向',
    message: ({ value }) => `转向的${quoted(value)}自己也已经停用`,
    remedy: ({ detail }) => `直接写最后的编号“${detail ?? ''}”；记录已撤下的空着`,
  },
  'reference-dead': {
    label: '对不上的编号',
    message: ({ value }) => `表里没有编号${quoted(value)}`,
    remedy: (finding) => suggested(finding, '改正编号，或先把那一条记进它的表'),
  },
  'reference-retired': {
    label: '停用的编号',
    message: ({ value }) => `编号${quoted(value)}已经停用`,
    remedy: ({ detail }) =>
      detail === '' || detail === undefined ? '那条记录已经撤下，删去这个编号' : `改成“${detail}”`,
  },
  'reference-many': {
    label: '只能写一个编号',
    message: ({ value }) => `${quoted(value)}里有几个编号，这一栏只能写一个`,
    remedy: () => '留下一个；其余的写进备注',
  },
  'reference-table-absent': {
    label: '缺表',
    message: ({ value, detail }) => `这一栏写了编号（如${quoted(value)}），可是没有 ${detail ?? ''}`,
    remedy: ({ detail }) => `补上 ${detail ?? ''}，把这些编号各记一行`,
  },
  'citation-field-unknown': {
    label: '不认识的栏名',
    message: ({ value }) => `那张表里没有${quoted(value)}这一栏`,
    remedy: (finding) => suggested(finding, '改成那张表第一行里的栏名'),
  },
  'citation-of-empty': {
    label: '引证的栏空着',
    message: (finding) => `引证说${quoted(finding.value)}与表中一致，可是 ${placeOf(finding)} 的这一栏空着`,
    remedy: () => '把内容补进表里，或在“值”一栏写明材料怎样说',
  },
  'citation-without-value': {
    label: '没有写值的引证',
    message: ({ value }) => `${quoted(value)}的另一说没有写“值”，页面上看不出另一说是什么`,
    remedy: () => '在“值”一栏照材料写；与表中一致的，“采用”改成“是”',
  },
  'unit-loop': {
    label: '上下级',
    message: ({ value }) => `照“上级”${quoted(value)}往上找，又回到了这个单位自己`,
    remedy: () => '改正“上级”；最高一级空着',
  },
  'source-missing': {
    label: '没有出处',
    message: () => '这一行没有写出处',
    remedy: () => '写上《出处表》里的编号；只凭一般知识的写 general-knowledge',
  },
  'source-unused': {
    label: '没有用到的出处',
    message: ({ value }) => `出处${quoted(value)}没有一行用到`,
    remedy: () => '补到用它的记录里；编号写错的改正；留作备查可以不管',
  },
  'date-unread': {
    label: '读不懂的日期',
    message: ({ value }) => `${quoted(value)}读不懂，页面照原样显示，但不能排先后`,
    remedy: () => '原件就这样写的可以不管；是写错的改正，如“1920年8月20日”“民国九年”“约1902年”',
  },
  'date-serial': {
    label: '变形的日期',
    message: ({ value }) => `${quoted(value)}是被 Excel 变成数字的日期`,
    remedy: () => '照原件改写成“1920年8月20日”这样；这一栏设成文本',
  },
  'date-in-future': {
    label: '还没有到的日期',
    message: ({ value }) => `${quoted(value)}比今天还晚`,
    remedy: () => '照原件改正年份',
  },
  'span-reversed': {
    label: '起止颠倒',
    message: ({ value, detail }) => `止于${quoted(value)}，早于起始的${quoted(detail)}`,
    remedy: () => '核对起止，颠倒了就对调',
  },
  'died-before-born': {
    label: '年月矛盾',
    message: ({ value, detail }) => `牺牲时间${quoted(value)}早于出生时间${quoted(detail)}`,
    remedy: () => '查原件，改正写错的一栏；两份材料不一致的，另一说写进 citations.csv',
  },
  'joined-before-born': {
    label: '年月矛盾',
    message: ({ value, detail }) => `参加革命时间${quoted(value)}早于出生时间${quoted(detail)}`,
    remedy: () => '查原件，改正写错的一栏',
  },
  'joined-after-died': {
    label: '年月矛盾',
    message: ({ value, detail }) => `参加革命时间${quoted(value)}晚于牺牲时间${quoted(detail)}`,
    remedy: () => '查原件，改正写错的一栏',
  },
  'recognised-before-died': {
    label: '年月矛盾',
    message: ({ value, detail }) => `认定时间${quoted(value)}早于牺牲时间${quoted(detail)}`,
    remedy: () => '查认定文书，改正写错的一栏',
  },
  'age-impossible': {
    label: '年月矛盾',
    message: ({ detail }) => `照出生和牺牲时间算，牺牲时至少${detail ?? ''}岁`,
    remedy: () => '查原件，改正写错的年份；年号纪年的看看是不是少写了“民国”',
  },
  'age-unlikely': {
    label: '年月可疑',
    message: ({ detail }) => `照出生和牺牲时间算，牺牲时至少${detail ?? ''}岁`,
    remedy: () => '查原件；确是这样的可以不管',
  },
  'age-child': {
    label: '年月可疑',
    message: ({ detail }) => `照出生和牺牲时间算，牺牲时至多${detail ?? ''}岁`,
    remedy: () => '查原件；确是这样的可以不管',
  },
  'period-mismatch': {
    label: '时期可疑',
    message: ({ value, detail }) => `时期是${quoted(value)}，牺牲时间却是${quoted(detail)}`,
    remedy: () => '查原件，改正时期或年份；确是这样的可以不管',
  },
  'event-mismatch': {
    label: '事件可疑',
    message: ({ value, detail }) => `事件${quoted(value)}发生在牺牲之后（${detail ?? ''}）`,
    remedy: () => '核对事件编号和牺牲时间',
  },
  'district-malformed': {
    label: '区县代码',
    message: ({ value }) => `${quoted(value)}不是六位代码`,
    remedy: () => '写今天所属区县的六位代码，如“500151”；分不清的空着',
  },
  'district-unknown': {
    label: '区县代码',
    message: ({ value }) => `没有代码是${quoted(value)}的区县`,
    remedy: () => '照 places.csv 的“今属代码”改正；分不清的空着',
  },
  'native-mismatch': {
    label: '籍贯与今属',
    message: ({ value, detail }) => `籍贯今属写的是${quoted(value)}，照籍贯的写法应在${detail ?? ''}`,
    remedy: () => '核对代码；是后来区划变动的，在“籍贯今名”写明今天的地名',
  },
  'coordinate-half': {
    label: '坐标',
    message: ({ column, value }) => `“${column ?? ''}”空着，另一半却写了${quoted(value)}`,
    remedy: () => '经度、纬度都写上；没有测过就都空着',
  },
  'coordinate-swapped': {
    label: '坐标',
    message: ({ value }) => `纬度、经度写反了：${value ?? ''}`,
    remedy: () => '对调：纬度在3到54之间，经度在73到136之间',
  },
  'coordinate-abroad': {
    label: '坐标',
    message: ({ value }) => `这个位置（${value ?? ''}）不在中国境内`,
    remedy: () => '核对数字；设施确在国外的可以不管',
  },
  'datum-missing': {
    label: '坐标',
    message: () => '写了经纬度，没有写坐标系',
    remedy: () => '写明坐标系（WGS-84、CGCS2000、GCJ-02、BD-09）；不知道的写“不详”',
  },
  'coordinate-shifted': {
    label: '坐标',
    message: ({ value }) => `坐标是${value ?? ''}的，与真实位置差几百米；档案里只存 WGS-84 或 CGCS2000`,
    remedy: () => '运行 npm run coordinates，就地换成 WGS-84，原来的数字写进“坐标依据”',
  },
  'coordinate-elsewhere': {
    label: '坐标',
    message: ({ value, detail }) =>
      `位置（${value ?? ''}）不在“区县”所写的地方${detail === undefined ? '，离它2公里以上' : `，而在${detail}`}`,
    remedy: () => '核对纬度、经度、坐标系和区县代码；轮廓是示意的，确在交界处的可以不管',
  },
  'base-map-unknown': {
    label: '地图底图',
    message: ({ value }) => `不认识底图${quoted(value)}`,
    remedy: () => `写“${baseMaps.join('”或“')}”；空着就是示意图`,
  },
  'base-map-keyless': {
    label: '地图底图',
    message: ({ value }) =>
      value === '' || value === placeholder
        ? '底图写了天地图，还没有密钥'
        : `天地图密钥${quoted(value)}不像密钥，应是一串字母和数字`,
    remedy: () => '把天地图网站发给的“浏览器端”密钥写进“天地图密钥”；没有密钥就把“地图底图”改成“示意图”',
  },
  'map-review-unread': {
    label: '审图号',
    message: ({ value, detail }) =>
      detail === '天地图'
        ? `底图用天地图，审图号却写着${quoted(value)}，公开的地图必须注明审图号`
        : `审图号${quoted(value)}不像审图号`,
    remedy: ({ detail }) =>
      detail === '天地图' ? `照批件写，如“GS(2024)0568号”“渝S(2022)045号”` : `照批件写；${schematicReview}`,
  },
  'name-missing': {
    label: '没有姓名',
    message: () => '姓名空着，不会有网页',
    remedy: () => '照认定文书补上；看不清的字写“□”',
  },
  'name-with-digits': {
    label: '姓名写法',
    message: ({ value }) => `姓名${quoted(value)}里有数字`,
    remedy: () => '照认定文书改正；序号写进编号或备注',
  },
  'name-with-letters': {
    label: '姓名写法',
    message: ({ value }) => `姓名${quoted(value)}里有字母`,
    remedy: () => '照认定文书用汉字写；外文原名写进别名，如“外文名:…”',
  },
  'name-with-question-mark': {
    label: '姓名写法',
    message: ({ value }) => `姓名${quoted(value)}里有问号，多半是生僻字存成普通 CSV 时丢了`,
    remedy: () => '查原件把字补回来；确实看不清的写“□”',
  },
  'name-with-remark': {
    label: '姓名写法',
    message: ({ value }) => `姓名${quoted(value)}里带了说明`,
    remedy: () => '姓名只写姓名；别名写进“别名”，其他写进“备注”',
  },
  'names-in-one-cell': {
    label: '姓名写法',
    message: ({ value }) => `姓名${quoted(value)}像是几个名字写在一格`,
    remedy: () => '一人一行；是同一个人的别名就移到“别名”',
  },
  'name-with-space': {
    label: '姓名写法',
    message: ({ value }) => `姓名${quoted(value)}当中有空格`,
    remedy: ({ detail }) => `改成“${detail ?? ''}”；系统读时已略去，不影响页面`,
  },
  'name-form-unread': {
    label: '别名写法',
    message: ({ value }) => `别名${quoted(value)}读不懂，页面不会显示`,
    remedy: () => '写成“类别:名字”，如“原名:张三;字:某某”；类别见登记员手册',
  },
  'name-form-without-kind': {
    label: '别名写法',
    message: ({ value }) => `别名${quoted(value)}没有写类别，先当作“又名”`,
    remedy: () => '知道类别的写成“类别:名字”；就是又名的可以不管',
  },
  'name-form-same': {
    label: '别名写法',
    message: ({ value }) => `别名里的${quoted(value)}与姓名相同`,
    remedy: () => '删去，或改正写错的一个',
  },
  'reading-misfit': {
    label: '读音',
    message: ({ value, detail }) => `读音${quoted(value)}与姓名${quoted(detail)}的字数对不上`,
    remedy: () => '一个字一个音节，姓与名之间空一格，如“Shàn Xióngxìn”；不必改读音的空着',
  },
  'name-without-reading': {
    label: '读音',
    message: ({ value, detail }) => `系统不知道${quoted(value)}的“${detail ?? ''}”怎么读，按拼音查不到`,
    remedy: () => '在“读音”栏填上整个姓名的拼音，带声调',
  },
  'private-column': {
    label: '个人信息',
    message: ({ column }) => `有“${column ?? ''}”一栏：资料表会公开，不能有在世的人的信息`,
    remedy: () => '整栏删去，内容只记在寻亲办件里',
  },
  'private-id-number': {
    label: '个人信息',
    message: ({ value }) => `有身份证号码（${value ?? ''}）`,
    remedy: () => removeNumber,
  },
  'private-id-number-like': {
    label: '个人信息',
    message: ({ value }) => `有一串数字像身份证号码（${value ?? ''}），校验位对不上`,
    remedy: () => `是身份证号码就${removeNumber}；不是可以不管`,
  },
  'private-mobile': {
    label: '个人信息',
    message: ({ value }) => `有手机号码（${value ?? ''}）`,
    remedy: () => removeNumber,
  },
  'private-landline': {
    label: '个人信息',
    message: ({ value }) => `有电话号码（${value ?? ''}）`,
    remedy: () => removeNumber,
  },
  'private-email': {
    label: '个人信息',
    message: ({ value }) => `有电子邮箱（${value ?? ''}）`,
    remedy: () => removeNumber,
  },
  'row-twice': {
    label: '重复的行',
    message: (finding) => `与 ${placeOf(finding)} 一字不差`,
    remedy: () => '删去一行',
  },
  'person-twice': {
    label: '可能重复的人',
    message: (finding) =>
      `${quoted(finding.value)}与 ${placeOf(finding)}（${finding.detail ?? ''}）姓名、籍贯、出生时间都相同`,
    remedy: () => '核对是不是一个人；是就并成一行，旧编号写进 redirects.csv；不是可以不管',
  },
  'named-exceeds-total': {
    label: '人数矛盾',
    message: ({ value, detail }) => `有名安葬数${value ?? ''}大于安葬总数${detail ?? ''}`,
    remedy: () => '查原件，改正写错的一个',
  },
  ...planFindingWords,
  ...graveFindingWords,
  ...mediaFindingWords,
  ...wallFindingWords,
  ...facilityFormFindingWords,
  ...upkeepFindingWords,
  ...certificateFindingWords,
};

export interface DescribedFinding {
  label: string;
  message: string;
  remedy: string;
}

export function describeFinding(finding: Finding): DescribedFinding {
  const { label, message, remedy } = words[finding.kind];
  return { label, message: message(finding), remedy: remedy(finding) };
}

/** The words around the findings in a report. */
export const reportWords = {
  levels: { error: '错误', warning: '提醒' },
  row: (row: number) => `第${row}行`,
  shape: (position: number) => `第${position}个图形`,
  column: (column: string) => `“${column}”`,
  more: (label: string, count: number) => `${label}：另有 ${count} 处`,
  allInJson: '全部见 npm run check:content -- --json',
  clean: '没有发现问题。',
  count: (errors: number, warnings: number, files: number) =>
    `共 ${errors} 处错误、${warnings} 处提醒，涉及 ${files} 个文件。`,
  errorsStop: '有错误时网站不会生成；提醒不影响生成。',
} as const;
