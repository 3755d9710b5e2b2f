import type { PhotographSize } from '../../media/photograph-widths.ts';

/** Every picture that could be made, by the id of its medium. */
export type PhotographSizes = ReadonlyMap<string, PhotographSize>;

const slot = Symbol.for('mingji.photograph-sizes');
const holder = globalThis as typeof globalThis & { [slot]?: PhotographSizes };

/** Tells the pages of this run which pictures there are; set by the build before it renders. */
export function setPhotographSizes(sizes: PhotographSizes): void {
  holder[slot] = sizes;
}

/** Undefined in the dev server, which makes no pictures. */
export function photographSizes(): PhotographSizes | undefined {
  return holder[slot];
}
