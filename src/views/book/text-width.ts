/** Advance widths of Noto Serif SC, in thousandths of the type size, from the space (U+0020) to the tilde (U+007E). */
const asciiWidths = [
  256, 333, 376, 574, 550, 923, 779, 196, 364, 364, 478, 580, 327, 346, 327, 352, 557, 471, 558, 557, 555,
  558, 558, 549, 558, 562, 327, 327, 580, 580, 580, 432, 912, 718, 670, 691, 770, 652, 629, 741, 853, 405,
  403, 731, 625, 975, 796, 767, 641, 767, 715, 567, 659, 797, 714, 1053, 700, 687, 605, 344, 352, 344, 580,
  563, 435, 557, 638, 538, 629, 547, 388, 566, 663, 332, 311, 607, 334, 974, 661, 596, 638, 607, 462, 473,
  367, 653, 548, 838, 564, 552, 498, 374, 316, 374, 580,
];

/** Letters with marks, Greek and Cyrillic letters: none is wider, save for a few capitals. */
const otherLetter = 760;
const middleDot = 327;

const drawsNothing = /^[\p{M}\p{Default_Ignorable_Code_Point}]$/u;

/** How wide a character is set, in units of the type size. Ideographs and full-width signs are square in every font. */
export function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code <= 0x7e) return (asciiWidths[code - 0x20] ?? 1000) / 1000;
  if (code >= 0xc0 && code <= 0x52f) return drawsNothing.test(character) ? 0 : otherLetter / 1000;
  if (code === 0xb7) return middleDot / 1000;
  return code > 0x52f && drawsNothing.test(character) ? 0 : 1;
}
