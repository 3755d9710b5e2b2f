import { mediaTable } from '../domain/media-tables.ts';

type MediaKey = keyof typeof mediaTable.columns;

/** The heading of a column, in quotation marks. */
const column = (key: MediaKey) => `“${mediaTable.columns[key].heading}”`;

/** What `npm run media:add` says, and writes. */
export const mediaAddWords = {
  /** Written into 许可: what a file says of itself is no permission. */
  claim: (written: string) => `待核：图内写有“${written}”`,

  usage:
    '用法：npm run media:add -- 文件或文件夹… [--kind 墓碑] [--person 编号] [--facility 编号] [--grave 编号] [--event 编号] [--source 编号] [--rights 许可] [--holder 收藏] [--consent 同意记录] [--volume 成套] [--restoration 上色 --original 编号] [--dry-run] [--all]',
  unknownWord: (option: string, value: string, words: readonly string[]) =>
    `--${option} 没有“${value}”这个词。可以用：${words.join('、')}。`,
  unknownId: (option: string, value: string, title: string) =>
    `--${option} ${value}：${title}里没有这个编号。请照表格里的编号写。`,
  unfitText: (option: string) =>
    `--${option} 里有电话、证件号、邮箱，或者不能写进表格的字符。请去掉以后再运行。`,
  nothingGiven: '没有给出文件或文件夹。',

  progress: {
    files: (done: number, total: number) => `正在看第 ${done + 1} 个，共 ${total} 个`,
    prints: (done: number, total: number) => `正在比对已有的照片：${done}/${total}`,
  },

  dryRun: '这是试看，什么都没有写。',
  sum: (looked: number, added: string, held: number, refused: number) =>
    `看了 ${looked} 个文件：${added}${held > 0 ? `，已经有的 ${held} 个` : ''}${refused > 0 ? `，没有收 ${refused} 个` : ''}。`,
  added: (pictures: number, films: number, sounds: number, isDryRun: boolean) => {
    const parts = [
      ...(pictures > 0 ? [`图片 ${pictures}`] : []),
      ...(films > 0 ? [`影片 ${films}`] : []),
      ...(sounds > 0 ? [`录音 ${sounds}`] : []),
    ];
    const verb = isDryRun ? '可以收' : '收下';
    const all = pictures + films + sounds;
    return all === 0
      ? `${isDryRun ? '没有可以收的' : '没有收下新的'}`
      : `${verb} ${all} 件（${parts.join('，')}）`;
  },

  refusedHead: '没有收：',
  heldHead: '已经有了，没有再收：',
  lookHead: '收下了，请看一看：',
  readHead: '从文件里读到，已写进表格：',
  couldReadHead: '从文件里读到：',
  nextHead: '接下来：',

  /** Names of files, the first ones and how many there are. */
  names: (names: readonly string[], all: number) =>
    `${names.join('、')}${all > names.length ? ` 等 ${all} 个` : ''}`,
  group: (names: string, sentence: string) => `${names}：${sentence}`,
  isHeld: (name: string, other: string) => `${name} 就是 ${other}`,
  wasLost: (name: string, other: string) => `${name} 就是 ${other}；它的母本不见了，已用这一份补回母本库`,
  more: (count: number) => `另有 ${count} 个（加 --all 全部列出）`,

  passedOver: {
    missing: '没有找到，或文件名的编码读不出来。请核对位置；名字是乱码的，请改名以后再收。',
    link: '这是快捷链接，不是文件本身。请给出原文件的位置。',
    special: '不是普通文件（管道、设备一类）。请给出照片文件本身。',
    'empty-folder': '文件夹里没有文件。请核对是不是给错了文件夹。',
    masters: '这是母本库本身，不用再收。',
  },
  fileRefusals: {
    unknown:
      '从内容看不出是图片、影片还是录音。能用看图软件打开的，请另存为 JPEG；文字资料请填进表格的“说明”“释文”。',
    captions:
      '这是字幕。请放进母本库，把文件名填进影片那一行的“字幕”，再运行 npm run media:check -- --record。',
    unreadable: '读不出来。请检查磁盘和权限，从原处重新复制。',
  },

  alike: (name: string, other: string) => `${name} 与 ${other} 很像`,
  alikeRemedy: `同一张的另一份，留一行就够；清理、上色过的，请填${column('restoration')}和${column('original')}。`,
  doubts: {
    'unset-clock': '里面的日期是相机时钟没有校准时的日期，没有采用。知道哪天拍的，请自己填。',
    future: '里面的日期在将来，没有采用。知道哪天拍的，请自己填。',
    impossible: '里面的日期不成日子，没有采用。知道哪天拍的，请自己填。',
  },
  left: (
    field: 'caption' | 'creator' | 'rights',
    reason: 'private' | 'formula' | 'unreadable' | 'too-long',
  ) => {
    const reasons = {
      private: '有电话、证件号或邮箱',
      formula: '以公式符号开头',
      unreadable: '有读不出的字符',
      'too-long': '超过 500 字',
    };
    return `文件里的${fields[field]}${reasons[reason]}，没有采用。请自己填。`;
  },
  oddName: `文件名里有看不见的字符、私人号码，或者太长；${column('originalName')}里已整理。`,
  otherEnding: (ending: string) => `后缀与内容不符，内容是 ${ending.toUpperCase()}；母本已按内容取名。`,
  remarks: {
    cmyk: '是印刷用的颜色（CMYK），网页上颜色会略有出入。母本没有动。',
    animated: '会动的图，网页只用第一幅。要放动态的，请转成 MP4 影片。',
    'several-pages': '一个文件里有几页，网页只用第一页。请把各页分开存，再收一次。',
    tail: '图的后面还跟着别的数据；网页用的图不带这些。来路不明的，请问清楚。',
    'much-metadata': '图里附带的信息特别多；网页用的图不带这些。',
  },
  near: (names: string, facility: string, id: string, distance: number) =>
    `${names}：照相机当时离${facility}（${id}）约 ${distance} 米。看过确是那里，再填${column('facility')}。`,

  read: (parts: readonly string[]) => `${parts.join('，')}。`,
  readPart: (key: MediaKey, count: number) =>
    `${mediaTable.columns[key].heading} ${count}${key === 'rights' ? '（都写作“待核”，核实后再改）' : ''}`,
  dateNote: `相机记的日子：今天拍的写进${column('date')}，翻拍、扫描旧物的写进${column('digitised')}。放错了请移过去。`,

  rows: (file: string, first: number, last: number) =>
    first === last ? `${file} 第 ${first} 行是新的。` : `${file} 第 ${first}–${last} 行是新的。`,
  newColumns: (headings: readonly string[]) => `表格后面添了${headings.map((one) => `“${one}”`).join('')}。`,
  toFill: (parts: readonly string[]) => `还空着：${parts.join('，')}。`,
  toFillPart: (key: MediaKey, count: number) => `${mediaTable.columns[key].heading} ${count} 行`,
  whatIsPublic: `${column('caption')}${column('alt')}${column('rights')}没有填齐的不公开（影片、录音不用替代文字）。`,
  people: `认得的人填${column('people')}，不认得的写明位置填${column('unidentified')}。`,
  saySo: '一批都一样的，可以写在命令里，如 --kind 墓碑 --facility 编号 --rights "本单位拍摄，可以发布"。',
  thenCheck: '填好以后运行 npm run check:content。',

  stops: {
    asked: (left: number) => `按要求停下了，还有 ${left} 个没有看。再运行一次会接着收，收过的不会重复。`,
    busy: (host: string, process: number, file: string) =>
      `另一次收件正在进行（${host === '' ? '' : `电脑 ${host}，`}进程 ${process}）。请等它结束；确定没有在进行的，删去 ${file} 再运行。`,
    noFolder: (directory: string) =>
      `母本库 ${directory} 不在。请接好硬盘或网络盘，核对 MEDIA_DIR；新的母本库请先建好文件夹。`,
    elsewhere: (directory: string) =>
      `表格里的母本，${directory} 里一件也没有。母本库若在别处，请设好 MEDIA_DIR 再运行；确是都丢了，请先从备份里找回。`,
    table: {
      'not-utf8': (file: string) => `${file} 不是 UTF-8 编码。请另存为“CSV UTF-8（逗号分隔）”。`,
      'no-id-column': (file: string) => `${file} 的表头里没有“编号”。请先运行 npm run check:content。`,
      quotes: (file: string, row: number) => `${file} 第 ${row} 行的引号不成对。请改好再运行。`,
      'too-long': (file: string, row: number) => `${file} 第 ${row} 行的格子比表头多。请改好再运行。`,
    },
    disk: {
      full: '磁盘满了。请腾出地方再运行一次，收过的不会重复。',
      shut: '母本库或表格写不进去：没有权限，或者表格正开着。请关掉 Excel、WPS，再运行一次，收过的不会重复。',
      'wrong-bytes': '写进母本库的与读到的不一样，已经作废。请检查磁盘和连接线，再运行一次。',
      other: '写母本库或表格时出错。请检查磁盘，再运行一次，收过的不会重复。',
    },
    detail: (detail: string) => `（${detail}）`,
    unwritten: (count: number) =>
      `${count} 件已存进母本库，还没有写进表格。不用重新整理：照原样再运行一次，就会补上。`,
    unseen: (count: number) => `还有 ${count} 个没有看。`,
  },
} as const;

const fields = { caption: '说明', creator: '作者', rights: '版权' } as const;

/** What `npm run media:check` says. */
export const mediaCheckWords = {
  progress: (done: number, total: number) => `正在核对母本：${done}/${total}`,
  sound: (sound: number, all: number) =>
    sound === all ? `母本 ${all} 件，都在，与清单一致。` : `母本 ${all} 件，与清单一致的 ${sound} 件。`,
  quick: '只看大小和时间，没有逐字节核对；磁盘损坏要去掉 --quick 才查得出。',
  one: (file: string, id: string, row: number) =>
    `${file}（${id === '' ? '没有编号' : id}，表格第 ${row} 行）`,
  missing: (count: number) => `不见了 ${count} 件：`,
  missingRemedy: (directory: string) =>
    `请接好母本库的硬盘，或从备份里找回，照原名放回 ${directory}；原来收件的文件还在的，再收一次就会补回。网站先用以前做好的图。`,
  changed: (count: number) => `与清单不一样 ${count} 件：`,
  changedRemedy:
    '可能损坏，也可能有人换过。请与备份比对，找回原来的；确是有意换的，运行 npm run media:check -- --accept 文件名。',
  outside: (count: number) => `文件名指到母本库外面 ${count} 件：`,
  outsideRemedy: '请把文件放进母本库，表格里只写文件名。',
  unlisted: (count: number) => `还没有登记校验值 ${count} 件：`,
  unlistedRemedy: '看过没有问题的，运行 npm run media:check -- --record 登记。',
  rowless: (count: number) => `母本库里有、表格里没有 ${count} 件：`,
  sameAs: (file: string, id: string) => `${file}（与 ${id} 一样）`,
  rowlessRemedy:
    '收件中断留下的，照原样再收一次就会补上；表格里误删的行，请补回；撤下不要的，移出母本库。与别的一样的可以删去。',
  forgotten: (count: number) => `只有清单还记着 ${count} 件：`,
  forgottenRemedy: '撤下了的，从清单里删去这一行；不是的，请从备份里找回文件和表格里的行。',
  unreadLines: (file: string, lines: readonly number[]) =>
    `${file} 第 ${lines.join('、')} 行读不懂。请恢复原样，或删去再登记。`,
  repeated: (count: number) => `同一个文件写了几行 ${count} 处：`,
  repeatedRemedy: '请留一行，别处改用这个编号。',
  alike: (count: number) => `很像的图片 ${count} 组：`,
  alikeRemedy: mediaAddWords.alikeRemedy,
  more: (count: number) => `另有 ${count} 处（加 --all 全部列出）`,
  recorded: (count: number) => `已登记 ${count} 件的校验值。`,
  accepted: (file: string) => `${file} 已改登新的校验值。`,
  notAccepted: (file: string) => `${file} 没有改变，或者不在表格里，没有改登。`,
} as const;
