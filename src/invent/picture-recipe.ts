import type { Sheet } from './drawing-sheet.ts';

/** What a camera, a scanner or an office's computer left in the file. */
export interface LeftBehind {
  /** Of Exif: `1970:01:01 00:00:00`. */
  taken?: string;
  /** Owner, serial numbers, position and comments that must never be published. */
  hasCanaries?: boolean;
  /** Caption, creator and rights, as agencies write them into XMP. */
  description?: string;
  /** Characters of a comment. */
  commentLength?: number;
  /** Bytes after the end of the picture. */
  hasTail?: boolean;
}

/** How a drawing becomes a file. */
export interface PictureForm {
  format: 'jpeg' | 'png' | 'webp' | 'tiff';
  /** Pixels of the upright picture; the height follows from the drawing. */
  width: number;
  /** Of Exif, 1 to 8: how the pixels lie in the file. */
  orientation: number;
  colours: 'colour' | 'grey' | 'sepia' | 'cmyk' | 'deep';
  /** Grain of old film, in steps of brightness. */
  grain: number;
  leftBehind: LeftBehind;
}

export const plainForm: PictureForm = {
  format: 'jpeg',
  width: 800,
  orientation: 1,
  colours: 'colour',
  grain: 0,
  leftBehind: {},
};

/** A picture that is still to be made. */
export interface PictureRecipe {
  /** Path below the content folder. */
  file: string;
  sheet: Sheet;
  form: PictureForm;
}
