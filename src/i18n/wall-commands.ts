/** What the commands for name walls say to the people who run them. */
import type { DueReason } from '../domain/walls/not-yet-carved.ts';

const counted = (count: number): string => count.toLocaleString('zh-Hans');

export const wallCommandWords = {
  panelUsage:
    '用法：npm run wall:panel -- --facility 设施编号 --panel 墙面 --character 字高 --column-pitch 列距 --line-pitch 字距 --out 文件.svg|.pdf\n' +
    '  可加：--name-pitch 名距（一个名字的顶到下一个的顶，不写是字距的4倍） --margin 边距（不写同列距）\n' +
    '  可加：--weight 400|500|600（笔画粗细，不写是600） --allow-missing（有缺字也算成功）\n' +
    '  尺寸都用毫米。字高是字框的边长，字距是同一个名字里上一个字的顶到下一个字的顶。',
  missingUsage: '用法：npm run -s wall:missing -- --facility 设施编号 [--out 名单.csv|名单.xlsx]',
  notMillimetres: (option: string, value: string) => `--${option} 要写毫米数，如 40；现在写的是“${value}”。`,
  tooTight: (option: string, value: number, least: number) =>
    `--${option} 是${value}毫米，名字会叠在一起；至少要${least}毫米。`,
  unknownFacility: (id: string, directory: string) => `${directory} 的设施表里没有编号“${id}”。`,
  noWall: (id: string) => `没有 walls/${id}.csv，或者里面没有名字。`,
  unknownPanel: (panel: string, panels: readonly string[]) =>
    `没有墙面“${panel}”。这处墙有：${panels.join('、')}。`,
  noPlaces: (panel: string) => `${panel}的名字都没有写明第几列、第几行，画不成。`,
  unknownFormat: (file: string) => `不知道“${file}”要存成什么：文件名要以 .svg 或 .pdf 结尾。`,
  unknownListFormat: (file: string) => `不知道“${file}”要存成什么：文件名要以 .csv 或 .xlsx 结尾。`,
  tooLargeForPdf: (width: number, height: number) =>
    `这一面连边框宽${width}毫米、高${height}毫米，超过 PDF 一页的上限5080毫米。请存成 .svg，或分两面。`,
  caption: (wall: string, panel: string, size: { width: number; height: number }, character: number) =>
    `${wall}${panel}　石面宽${size.width}毫米，高${size.height}毫米　字高${character}毫米`,
  scale: '100毫米',
  pdfTitle: (wall: string, panel: string) => `${wall}${panel}`,
  drawn: (parts: { file: string; characters: number; width: number; height: number }) =>
    `已画${counted(parts.characters)}个字，石面宽${parts.width}毫米，高${parts.height}毫米。在 ${parts.file}`,
  checkScale: '交给石匠以前，量一量图上的尺：应当正好100毫米。',
  unplaced: (count: number) => `有${counted(count)}个名字没有写明位置，没有画：`,
  missing: (count: number) => `有${counted(count)}个字没有画，图上留了红框：`,
  missingCharacter: (place: string, carved: string, character: string) =>
    `${place}“${carved}”的“${character}”`,
  missingUnread: '看不清的字，定下来再刻',
  missingNoFont: '字库里没有这个字，请石匠照原件描，或用 EXTRA_FONTS 加字库',
  columns: ['类别', '编号', '姓名', '籍贯', '生卒', '认定', '缘由', '刻在', '刻名'],
  groups: {
    recognised: '未刻，已认定',
    unrecognised: '未刻，未认定或待核',
    unsettled: '同名已刻，待核',
    twice: '刻了两次',
    misfits: '刻名与名录不合，待勘误',
  },
  groupCount: (label: string, count: number) => `${label}：${counted(count)}人`,
  reasons: { buried: '安葬设施是此处', native: '籍贯今属本区县' } satisfies Record<DueReason, string>,
  basis: '应刻的人：名录里安葬设施是此处的，或籍贯今属与此处同一区县的。是否刻上，由主管机关定。',
  wrote: (rows: number, file: string) => `已写${counted(rows)}行。在 ${file}`,
  sheet: '未刻名单',
  recognitionUnstated: '未写',
} as const;

export type BacklogGroup = keyof typeof wallCommandWords.groups;
