/** One field of a door's form as data; its words stand in `i18n/lead-forms.ts` under the same name. */
export interface DoorField {
  /** As in `entry_field.field` and in the form that is sent. */
  name: string;
  kind: 'text' | 'long-text' | 'choice' | 'choices' | 'consent' | 'files';
  /** Which part of the form it stands in. */
  group: string;
  isRequired?: true;
  /** Most characters, counted as code points; for texts. */
  mostCharacters?: number;
  rows?: number;
  /** Words of the store that may be chosen; for choices. */
  options?: readonly string[];
  /** Value of the attribute `autocomplete`, where the browser may help. */
  autocomplete?: string;
}

/** A part of a form; what few need is folded. */
export interface DoorGroup {
  name: string;
  isFolded?: true;
}

/** At most so many pictures with one sending, none larger than so many megabytes. */
export const mostPictures = 3;
export const mostPictureMegabytes = 8;
