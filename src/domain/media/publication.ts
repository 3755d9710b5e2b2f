import type { MediaItem } from './media-item.ts';

/** Words in 许可 that say there is none, or not yet. */
const notPermitted =
  /^(?:(?:无|没有)(?:许可|授权)?$|不详|未详|不明|不清|未知|待|尚未|未(?:取得|获|经|授权|许可|查明|核))|(?:不得|不可|不能|不许|不予|禁止|不宜)(?:对外|在网上|公开)*(?:发布|公开|使用|展示)/u;

/** Whether 许可 lets the archive show the item; an empty cell doesn't. */
export function mayBePublished({ rights }: Pick<MediaItem, 'rights'>): boolean {
  return rights !== '' && !notPermitted.test(rights);
}

const pictureEnding = /\.(?:jpe?g|png|webp|tiff?|svg)$/iu;

/** Whether the item is a picture that pages can show, by the ending of its file. */
export function isPicture({ file }: Pick<MediaItem, 'file'>): boolean {
  return pictureEnding.test(file);
}
