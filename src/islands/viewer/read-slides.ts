/** The pictures of a page, from the links around them. */
import type { Slide, SlideVersion } from './slide.ts';

/** Links that open the viewer, in the order of the page; those that are hidden are left out. */
export function listViewerLinks(root: ParentNode): HTMLAnchorElement[] {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[data-viewer]')];
  return links.filter((link) => link.closest('[hidden]') === null && link.querySelector('img') !== null);
}

/** `takesAvif` tells which of the versions the browser can read. */
export function readSlide(link: HTMLAnchorElement, takesAvif: boolean): Slide {
  const figure = link.closest('figure');
  const others = [...(figure?.querySelectorAll<HTMLTemplateElement>('template[data-viewer-version]') ?? [])];
  return [
    readVersion(link, figure ?? link, takesAvif),
    ...others.flatMap(({ content }) => {
      const otherLink = content.querySelector('a');
      return otherLink === null ? [] : [readVersion(otherLink, content, takesAvif)];
    }),
  ];
}

function readVersion(link: HTMLAnchorElement, around: ParentNode, takesAvif: boolean): SlideVersion {
  const image = link.querySelector('img');
  const source = link.querySelector('source');
  const jpeg = image?.getAttribute('srcset') ?? '';
  const srcset = (takesAvif ? source?.getAttribute('srcset') : undefined) ?? jpeg;
  return {
    label: link.dataset['label'],
    src: widestOf(jpeg),
    srcset,
    alt: image?.getAttribute('alt') ?? '',
    ...sizeOf(image, srcset),
    caption: around.querySelector('figcaption') ?? undefined,
    page: link.dataset['viewer'] === 'here' ? undefined : (link.getAttribute('href') ?? undefined),
    download: link.dataset['download'],
  };
}

/** Pixels of the widest version; the page may draw the picture smaller, in the same shape. */
function sizeOf(image: Element | null, srcset: string): { width: number; height: number } {
  const drawn = {
    width: Number(image?.getAttribute('width') ?? 0),
    height: Number(image?.getAttribute('height') ?? 0),
  };
  if (drawn.width === 0) return drawn;
  const width = Math.max(drawn.width, ...candidatesOf(srcset).map((candidate) => candidate.width));
  return { width, height: Math.round((drawn.height * width) / drawn.width) };
}

function widestOf(srcset: string): string {
  return candidatesOf(srcset).at(-1)?.address ?? '';
}

function candidatesOf(srcset: string): { address: string; width: number }[] {
  return srcset.split(/,\s+/u).flatMap((candidate) => {
    const [, address = '', width = ''] = /^(\S+) (\d+)w$/u.exec(candidate.trim()) ?? [];
    return address === '' ? [] : [{ address, width: Number(width) }];
  });
}
