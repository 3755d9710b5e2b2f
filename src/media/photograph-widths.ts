/** Pixels across of the versions that pages may ask for. A smaller picture keeps its own width under every name. */
export const photographWidths = [400, 800, 1600] as const;

/** Times its width that a version is high at most: of a long strip, the height is bounded instead. */
export const tallestVersion = 4;

/** Formats of every version; the first is taken by browsers that can. */
export const photographFormats = ['avif', 'jpg'] as const;
export type PhotographFormat = (typeof photographFormats)[number];

/** Pixels of the largest version, upright. */
export interface PhotographSize {
  width: number;
  height: number;
  /** What stands in its place until it has come, `#rrggbb`. */
  colour: string;
}
