import { photographWidths, tallestVersion } from '../photograph-widths.ts';

/**
 * What the encoders are told. More effort for AVIF costs four times the time and saves a twentieth; trying other orders of
 * scans for JPEG costs a third and saves half a per cent.
 */
export const versionEncoders = {
  avif: { quality: 50, effort: 0, chromaSubsampling: '4:2:0' },
  jpeg: { quality: 74, mozjpeg: true, optimiseScans: false },
} as const;

/** Raise the number when versions are made in another way that the settings don't tell. */
export const versionRecipe = JSON.stringify([versionEncoders, photographWidths, tallestVersion, 1]);
