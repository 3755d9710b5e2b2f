import type { AlbumFacet } from '../../domain/media/album-facets.ts';
import { mediaKinds, type MediaKind } from '../../domain/media-words.ts';
import { findWord } from '../../domain/words.ts';
import { contentHash } from '../../media/content-hash.ts';

const kindAddresses: Readonly<Record<MediaKind, string>> = {
  肖像: 'portrait',
  合影: 'group',
  墓碑: 'gravestone',
  碑刻: 'inscription',
  英名墙: 'name-wall',
  设施: 'site',
  书信: 'letter',
  证书: 'certificate',
  名册: 'register',
  文献: 'document',
  遗物: 'relic',
  仪式: 'ceremony',
  平面图: 'plan',
  名牌: 'tablet',
  录音: 'sound',
  影片: 'film',
  其他: 'other',
};

/**
 * A key as it may stand in an address and in the name of a file, the same for ever: ids and codes as they are, kinds as
 * Latin words, `1940s`, and volumes as a hash of their name.
 */
export function toAlbumAddress(facet: AlbumFacet, key: string): string {
  if (facet === 'kind') return kindAddresses[findWord(mediaKinds, key) ?? '其他'];
  if (facet === 'decade') return `${key}s`;
  if (facet === 'volume') return `v-${contentHash('volume', key).slice(0, 10)}`;
  return key;
}
