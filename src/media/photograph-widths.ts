/** Pixels across of the versions that pages may ask for. A smaller picture keeps its own width under both names. */
export const photographWidths = [400, 1200] as const;

/** Pixels of the largest version, upright. */
export interface PhotographSize {
  width: number;
  height: number;
}
