const count = (number: number) => number.toLocaleString('zh-Hans');

/** Words of the page where the archive can be taken home. */
export const dataWords = {
  title: '数据下载',
  lead: '本档案公开的全部表格。单元格照资料原样写，每一行带编号和出处，可以拿去核对、研究、另做索引。',
  back: '英名录',
  version: (version: string, dataUntil: string) =>
    `${dataUntil === '' ? '' : `数据截止${dataUntil}，`}数据版本 ${version}。版本相同，内容就一字不差。`,
  invented: '这里的人和事都是虚构的，只供试用。',
  notMade: '文件在建站时做成，这里还没有。',
  whole: '整套',
  wholeHeads: { file: '文件', what: '是什么', size: '大小' },
  wholeFiles: {
    'archive.xlsx': 'Excel、WPS 工作簿：一张表一页，另有填写说明和词表',
    'archive-csv.zip': '全部 CSV 和它们的说明，合成一个压缩包',
    'facilities.geojson': '纪念设施的位置，WGS-84 经纬度；没有坐标的也在，位置空着',
    'datapackage.json': '表格说明（Data Package），给程序读',
    'csv-metadata.json': '表格说明（W3C CSVW），给程序读',
    SHA256SUMS: '全部文件的校验和',
  } as Readonly<Record<string, string>>,
  size: (bytes: number) => {
    if (bytes < 1000) return `${bytes} B`;
    const kilobytes = bytes / 1000;
    return kilobytes < 1000 ? `${Math.round(kilobytes)} KB` : `${(kilobytes / 1000).toFixed(1)} MB`;
  },
  sum: 'SHA-256',
  tables: '逐表与数据字典',
  tablesLead: '点开一张表，看有哪些文件，每一栏是什么意思，只能写哪些词。',
  tableSummary: (rows: number, columns: number) => `${count(rows)}行，${columns}栏`,
  files: '文件',
  rows: (whose: string, rows: number) => `${whose === '' ? '' : `${whose}，`}${count(rows)}行`,
  dictionary: '栏目',
  dictionaryHeads: { heading: '栏', note: '怎样填的', kind: '写什么' },
  required: '必填',
  withheldColumns: (headings: readonly string[]) => `不公开的栏：${headings.join('、')}。`,
  licence: '许可',
  licenceChosen: ({ title, address }: { title: string; address: string | undefined }) =>
    `表格按“${title}”的条款公开。${address === undefined ? '' : `条款全文：${address}`}`,
  licenceNone:
    '数据的许可还没有选定。在选定以前，使用以法律允许的为限；要整表转载或另行发布，先与主办单位联系。',
  licenceScope: '照片、影片各有自己的许可，写在每一件的页面上，不随表格公开。',
  cite: '引用时写明档案名称、记录编号和数据版本，日后才找得到原来的说法。',
  withheld: '不公开的，和为什么',
  checking: '怎样核对',
  checkingLead:
    '文件有没有变，拿校验和一比就知道。把 SHA256SUMS 和文件放在同一个文件夹，在终端里运行下面一行；在 Windows 上用第二行，把结果与上面的校验和比一比。',
  checkCommands: ['sha256sum --ignore-missing -c SHA256SUMS', 'certutil -hashfile archive.xlsx SHA256'],
  releases: '历次发布与签名',
} as const;

interface WithheldCounts {
  /** Media that may not be shown. */
  media: number;
}

/** What is kept back, each with its reason. */
export function listWithheld({ media }: WithheldCounts): { what: string; why: string }[] {
  return [
    {
      what: '家属留下的线索、姓名、电话',
      why: '是在世的人的资料，只加密存在后台，从不进入表格。',
    },
    {
      what: '管护责任人的姓名、电话',
      why: '也是在世的人的资料；表格里只有岗位。',
    },
    {
      what: '光荣证由谁持有、寄到哪里',
      why: '也是在世的人的资料；表格里只有证书本身。',
    },
    {
      what: '基础信息表的填报人、复核人',
      why: '是单位内部的岗位编号；是否经两人复核，设施页上写明。',
    },
    {
      what: media === 0 ? '没有许可的影像' : `没有许可或没有说明的影像${count(media)}件，和它们的释文`,
      why: '权利人没有同意，或还说不清是什么。',
    },
    {
      what: '影像的母本、原文件名、同意记录、内部备注',
      why: '原文件名和授权书可能带有在世的人的姓名。',
    },
    {
      what: '还没有编号的行',
      why: '没有编号就没有固定的网址，别人无法引用；发了编号即公开。',
    },
    {
      what: '各区县来表自带、本档案没有定义的栏',
      why: '没有人核对过里面有没有个人信息。',
    },
    {
      what: '网站设置、来表栏目对应表',
      why: '只管网站怎样运行，其中有地图服务的密钥。',
    },
  ];
}

/** Set in the display face. */
export const dataDisplayText = [
  dataWords.title,
  dataWords.whole,
  dataWords.tables,
  dataWords.licence,
  dataWords.withheld,
  dataWords.checking,
].join('');
