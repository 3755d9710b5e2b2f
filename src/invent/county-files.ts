import type { PictureRecipe } from './picture-recipe.ts';

/** A file of the content folder that is no table. */
export interface InventedFile {
  /** Path below the content folder. */
  file: string;
  text: string;
}

/** What belongs to a county beside its tables. */
export interface CountyFiles {
  files: InventedFile[];
  /** Pictures that are still to be made. */
  pictures: PictureRecipe[];
  /** A few people of the roll, whom pictures and recordings tell of. */
  people: { id: string; name: string }[];
}
