import type { Finding } from '../domain/rules/finding.ts';
import type { WallFindingKind } from '../domain/rules/wall-finding-kinds.ts';
import type { FindingWords } from './finding-words.ts';

const otherRow = ({ other }: Finding): string =>
  other === undefined ? '另一行' : `${other.file} 第${other.row}行`;

export const wallFindingWords: Readonly<Record<WallFindingKind, FindingWords>> = {
  'wall-facility-unknown': {
    label: '英名墙的文件名',
    message: ({ value }) => `设施表里没有编号“${value ?? ''}”，这面墙不会有网页`,
    remedy: () =>
      '把文件名改成墙所在设施的编号，如 walls/gele-shan.csv；设施还没有收入的，先在设施表里加一行',
  },
  'wall-place-twice': {
    label: '英名墙的位置',
    message: (finding) =>
      `“${finding.value ?? ''}”与 ${otherRow(finding)}的“${finding.detail ?? ''}”写在同一面、同一列、同一行`,
    remedy: () => '对着墙或照片核对，改正写错的一行；同一个名字记了两遍的，删去一行',
  },
  'wall-place-unread': {
    label: '英名墙的位置',
    message: ({ column, value }) =>
      `“${column ?? ''}”里的“${value ?? ''}”不是数字，这个名字只能列在“位置未记”里`,
    remedy: () => '写成数字：列从右数起，行从上数起；不知道就空着，要说明的写进备注',
  },
  'wall-line-gap': {
    label: '英名墙的空位',
    message: ({ detail }) => `这一列缺第${detail ?? ''}行`,
    remedy: () => '墙上确是空着的可以不管；漏记了就补上，看不清的写□',
  },
  'wall-column-gap': {
    label: '英名墙的空位',
    message: ({ detail }) => `这一面缺第${detail ?? ''}列`,
    remedy: () => '墙上确是空着的可以不管；漏记了就补上',
  },
  'wall-person-twice': {
    label: '英名墙上的重名',
    message: (finding) => `人物“${finding.value ?? ''}”在这处墙上已经有 ${otherRow(finding)}`,
    remedy: () => '是两位同名的，各填各的编号，分不清就两个编号都填，用;隔开；墙上确实刻了两次的可以不管',
  },
  'wall-name-misfit': {
    label: '刻名与人物不合',
    message: ({ value, detail }) => `刻名“${value ?? ''}”与所填人物“${detail ?? ''}”的姓名、别名都不合`,
    remedy: () =>
      '先对照片看有没有抄错，再看编号有没有填错；墙上确是这样刻的，在英名录的“别名”里写“墙刻:”和这个写法',
  },
  'wall-count-differs': {
    label: '英名墙人数',
    message: ({ value, detail }) => `英名墙人数写的是${value ?? ''}，英名墙表里有${detail ?? ''}个名字`,
    remedy: () => '还没有记全的可以不管；记全了就查哪一个数不对',
  },
};
