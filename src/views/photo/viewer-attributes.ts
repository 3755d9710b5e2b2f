import { photographWords as words } from '../../i18n/photographs.ts';
import type { Photo } from './to-photo.ts';

/** Attributes of a link around a picture by which the viewer opens it; `isHere` on the picture's own page. */
export function toViewerAttributes(
  { download, restoration, versions = [] }: Photo,
  { isHere = false, isPaired = versions.length > 0 }: { isHere?: boolean; isPaired?: boolean } = {},
): Record<string, string | undefined> {
  return {
    'data-viewer': isHere ? 'here' : '',
    'data-download': download,
    'data-label': isPaired ? words.restored[restoration ?? '原件'] : undefined,
  };
}
