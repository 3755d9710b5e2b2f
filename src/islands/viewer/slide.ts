/** One form of a picture: the original, or what was made from it. */
export interface SlideVersion {
  /** 原件, 后来上色; undefined where there is one form only. */
  label: string | undefined;
  src: string;
  srcset: string;
  alt: string;
  /** Pixels of the widest; 0 where the page does not say. */
  width: number;
  height: number;
  /** Caption, credit and permission, as they stand on the page. */
  caption: Element | undefined;
  /** The page of the picture; undefined where that is the page being read. */
  page: string | undefined;
  download: string | undefined;
}

/** One place of the viewer; the first version is the one that stands on the page. */
export type Slide = readonly [SlideVersion, ...SlideVersion[]];
