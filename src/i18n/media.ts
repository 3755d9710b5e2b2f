import type { AlbumFacet } from '../domain/media/album-facets.ts';
import type { Unknown } from '../domain/media/media-book.ts';
import type { Medium } from '../domain/media/medium.ts';

const count = (items: number): string => `${items.toLocaleString('zh-Hans')}件`;

/** Words of the photo and film database. */
export const mediaWords = {
  title: '影像',
  lead: (total: number, counts: string) =>
    `收入${count(total)}：${counts}。每件写明作者、时间、收藏与许可；不知道的写“未详”，还不认得的人，请您来认。`,
  description: (total: number, counts: string) =>
    `影像资料${count(total)}（${counts}），按人物、纪念设施、事件、类别、年代、地方翻看。`,
  counts: (media: readonly [Medium, number][]) =>
    media
      .filter(([, items]) => items > 0)
      .map(([medium, items]) => `${mediumNames[medium]}${count(items)}`)
      .join('，'),
  media: { picture: '图片', film: '影片', sound: '录音', other: '其他' } satisfies Record<Medium, string>,
  newest: '最近收入',
  all: (total: number) => `全部${count(total)}`,
  allTitle: '全部影像',
  allLead: (total: number) => `${count(total)}，照收入的先后排列。`,
  pageOf: (title: string, page: number) => `${title}（第${page}页）`,
  count,
  facets: {
    person: '人物',
    facility: '纪念设施',
    event: '事件',
    kind: '类别',
    decade: '年代',
    district: '地方',
    volume: '成套',
    state: '待查',
  } satisfies Record<AlbumFacet, string>,
  facetNotes: {
    person: '',
    facility: '',
    event: '',
    kind: '',
    decade: '照片里的那个时候，不是扫描的时候。时间跨两个年代的，不列在这里。',
    district: '按地点今属的区县。',
    volume: '一本名册、一封信、一卷胶片，各页收在一起。',
    state: '还有人不认得的，作者、时间未详的。知道的，请告诉我们。',
  } satisfies Record<AlbumFacet, string>,
  unknowns: {
    people: '有人不认得的',
    creator: '作者未详的',
    date: '时间未详的',
  } satisfies Record<Unknown, string>,
  decade: (year: string) => `${year}年代`,
  albumLead: {
    person: (items: number) => `有此人的影像${count(items)}，时间早的在前，未详的在后。`,
    facility: (items: number) => `这处设施的影像${count(items)}，时间早的在前，未详的在后。`,
    event: (items: number) => `这个事件的影像${count(items)}，时间早的在前，未详的在后。`,
    kind: (items: number) => `${count(items)}，照收入的先后排列。`,
    decade: (items: number) => `这个年代的影像${count(items)}，时间早的在前。`,
    district: (items: number) => `这个地方的影像${count(items)}，时间早的在前，未详的在后。`,
    volume: (items: number) => `${count(items)}，照页次排列。`,
    state: (items: number) => `${count(items)}。知道的，请点开那一件，写下线索，工作人员会核对。`,
  } satisfies Record<AlbumFacet, (items: number) => string>,
  records: { person: '此人的档案', facility: '这处设施', event: '这个事件', district: '这个地方' },
  allAlbums: (albums: number) => `全部${albums.toLocaleString('zh-Hans')}册`,
  albumsLead: (albums: number) => `${albums.toLocaleString('zh-Hans')}册，每册列出件数。`,
  albumDoor: (items: number) => `影像 ${count(items)}`,
  filterAlbum: '在这一册里再筛',
  print: '打印印样',
  noPicture: '图暂缺',
} as const;

const mediumNames: Record<Medium, string> = { picture: '图片', film: '影片', sound: '录音', other: '其他' };

/** Words of the page of one picture, film or recording. */
export const mediaItemWords = {
  facts: '记载',
  unidentified: '待认',
  number: '编号',
  ownPage: (page: string) => `页次：${page}`,
  /** 佚名 in the table: looked for and not found. */
  anonymous: '查过，不知道是谁',
  madeFrom: '据原件处理',
  notStated: (fields: string) => `资料没有写到：${fields}。`,
  pairNote: '处理过的总同原件放在一起，好分辨哪些是原来就有的。',
  download: '下载这张图（JPEG，署名写在文件里）',
  noDownload: '许可没有写明可以下载，这里只供观看。要用，请同收藏的单位联系。',
  missing: '图片的母本暂时取不到，这里只有文字记载。母本补上以后，图会回到这一页。',
  askPeople: '你认识他吗',
  askPeopleText: (places: string) =>
    `图上还有不认得的人：${places}。您认得，就写下来；说得出是听谁说的、凭什么认出的更好，工作人员会核对。`,
  askOther: '知道得更多吗',
  askOtherText: (unknowns: string) =>
    `这一件的${unknowns}未详。您知道，就写下来；说得出是听谁说的更好，工作人员会核对。`,
  askCreator: '作者',
  askDate: '时间',
  and: '和',
  separator: '、',
  askDoor: '写下您知道的',
  transcription: '释文',
  transcriptionSigns: '□ 认不出的字；〔 〕推定的字；[?] 存疑。',
  albums: '收在这些册里',
  album: (facet: string, label: string) => `${facet}：${label}`,
  neighbours: (label: string) => `“${label}”里的前后`,
  placeIn: (place: number, total: number) => `第${place}件，共${total}件`,
  previous: '前一件',
  next: '后一件',
  description: (parts: readonly string[]) =>
    `${parts
      .filter((part) => part !== '')
      .join('，')
      .replace(/。$/u, '')}。`,
} as const;

/** Words of the filter over all pictures, films and recordings. */
export const mediaFilterWords = {
  title: '筛选',
  text: '图注、作者、图上人的姓名',
  more: '更多条件',
  facets: mediaWords.facets,
  any: '不限',
  option: (label: string, items: number) => `${label}（${items}）`,
  found: (found: number, total: number) => `${total}件里找到${found}件。`,
  none: '没有合乎这些条件的影像。去掉一项再看。',
  clear: '清除条件',
  moreFrames: (items: number) => `再看${items}件`,
  person: (name: string) => `人物：${name}`,
  results: '筛选结果',
  loading: '正在取目录……',
  notFetched: '目录没有取到，请看下面的各册；过一会儿可以再试。',
} as const;

/** What the pages of pictures set in the display face. */
export const mediaDisplayText = [
  mediaWords.title,
  mediaWords.allTitle,
  mediaWords.newest,
  ...Object.values(mediaWords.facets),
  mediaItemWords.facts,
  mediaItemWords.askPeople,
  mediaItemWords.askOther,
  mediaItemWords.transcription,
  mediaItemWords.albums,
  mediaFilterWords.title,
  mediaFilterWords.results,
].join('');
