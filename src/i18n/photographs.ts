import type { Restoration } from '../domain/media-words.ts';

/** Words beside pictures. */
export const photographWords = {
  /** Who made it and when; what is not known is said. `date` as readers are shown it, empty where there is none. */
  credit: (creator: string, date: string) =>
    `${creator === '' ? '作者未详' : creator}，${date === '' ? '时间未详' : date}`,
  rights: (rights: string) => `许可：${rights}`,
  restored: { 原件: '原件', 清理: '经清理', 上色: '后来上色', AI修复: 'AI 修复' } satisfies Record<
    Restoration,
    string
  >,
  /** Leads to the other of a pair. */
  seeVersion: {
    原件: '看原件',
    清理: '看清理过的',
    上色: '看上色的',
    AI修复: '看 AI 修复的',
  } satisfies Record<Restoration, string>,
  /** What is written into a copy that is taken home; `date` is empty where it is not known. */
  description: (picture: {
    caption: string;
    date: string;
    id: string;
    restored?: { how: string; originalId: string };
  }) =>
    [
      picture.caption.replace(/。$/u, ''),
      picture.date === '' ? '时间未详' : picture.date,
      ...(picture.restored === undefined
        ? []
        : [`${picture.restored.how}，不是原件，原件编号${picture.restored.originalId}`]),
      `编号${picture.id}`,
    ].join('。'),
  rightsOf: (rights: string, holder: string) => (holder === '' ? rights : `${rights}；收藏：${holder}`),
  creditLine: (archive: string, holder: string) => (holder === '' ? archive : `${holder}／${archive}`),
} as const;
