import sharp, { type Sharp } from 'sharp';

/** A lying picture that is no flat surface: its left third is dark and smooth, the rest rough. */
export async function noisyPicture(width: number, height: number): Promise<Sharp> {
  const grain = { type: 'gaussian' as const, mean: 150, sigma: 6 };
  const rough = { width, height, channels: 3 as const, background: '#808080', noise: grain };
  const left = Math.max(1, Math.round(width / 3));
  const dark = { create: { width: left, height, channels: 3 as const, background: '#202a20' } };
  const png = await sharp({ create: rough })
    .composite([{ input: dark, left: 0, top: 0 }])
    .removeAlpha()
    .png({ compressionLevel: 1 })
    .toBuffer();
  return sharp(png);
}
