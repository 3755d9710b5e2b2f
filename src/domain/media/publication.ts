import type { MediaItem } from './media-item.ts';

/** Words in 许可 that say there is none, or not yet. */
const notPermitted =
  /^(?:(?:无|没有)(?:许可|授权)?$|不详|未详|不明|不清|未知|待|尚未|未(?:取得|获|经|授权|许可|查明|核))|(?:不得|不可|不能|不许|不予|禁止|不宜)(?:对外|在网上|公开)*(?:发布|公开|使用|展示)/u;

/** Whether 许可 lets the archive show the item; an empty cell doesn't. */
export function isPermitted({ rights }: Pick<MediaItem, 'rights'>): boolean {
  return rights !== '' && !notPermitted.test(rights);
}

/** Why an item is kept back. */
export type HeldBack =
  /** 许可 is empty or says no. */
  | 'not-permitted'
  /** 说明 is empty, or 替代文字 of a picture. */
  | 'not-described'
  /** A file that no page can show. */
  | 'no-medium';

/** Undefined where the item may be shown. A restored picture needs its original too: see `findShown` of the media book. */
export function findHeldBack(
  item: Pick<MediaItem, 'rights' | 'caption' | 'alt' | 'medium'>,
): HeldBack | undefined {
  if (item.medium === 'other') return 'no-medium';
  if (!isPermitted(item)) return 'not-permitted';
  if (item.caption === '' || (item.medium === 'picture' && item.alt === '')) return 'not-described';
  return undefined;
}

/** Licences that let anybody take a copy; any other permission is for showing only. */
const free =
  /\bCC0\b|\bCC[ -]?BY\b|公有领域|公共领域|PDM|无需许可|可(?:以)?(?:自由)?(?:下载|转载|复制|使用)|虚构图样|本单位制作/iu;
const noCopies = /(?:不得|不可|不能|不许|禁止)[^，。；]{0,6}(?:下载|转载|复制|使用)/u;

/** Whether 许可 lets a reader take the picture home. */
export function mayBeDownloaded(item: Pick<MediaItem, 'rights'>): boolean {
  return isPermitted(item) && free.test(item.rights) && !noCopies.test(item.rights);
}
