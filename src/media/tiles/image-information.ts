import { planTiles, tileSide, type PixelSize } from './tile-plan.ts';

/** `info.json` of a picture (IIIF Image API 3, compliance level 0: only what lies there can be asked for). */
export interface ImageInformation {
  '@context': 'http://iiif.io/api/image/3/context.json';
  /** Address of the picture, without a slash at its end. */
  id: string;
  type: 'ImageService3';
  protocol: 'http://iiif.io/api/image';
  profile: 'level0';
  width: number;
  height: number;
  sizes: PixelSize[];
  tiles: { width: number; height: number; scaleFactors: number[] }[];
  preferredFormats: ['jpg'];
  /** Address of a licence; absent where the permission is none that has one. */
  rights?: string;
}

export function toImageInformation(picture: PixelSize, id: string, rights?: string): ImageInformation {
  const { width, height, sizes, scaleFactors } = planTiles(picture);
  return {
    '@context': 'http://iiif.io/api/image/3/context.json',
    id,
    type: 'ImageService3',
    protocol: 'http://iiif.io/api/image',
    profile: 'level0',
    width,
    height,
    sizes,
    tiles: [{ width: tileSide, height: tileSide, scaleFactors }],
    preferredFormats: ['jpg'],
    ...(rights === undefined ? {} : { rights }),
  };
}
