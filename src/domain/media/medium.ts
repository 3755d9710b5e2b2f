/** What a browser does with a file. */
export type Medium = 'picture' | 'film' | 'sound' | 'other';

const endings: readonly [Medium, RegExp][] = [
  ['picture', /\.(?:jpe?g|png|webp|tiff?)$/iu],
  ['film', /\.(?:mp4|m4v|mov|webm)$/iu],
  ['sound', /\.(?:mp3|m4a|wav|ogg|oga)$/iu],
];

/** By the ending of the file's name. */
export function toMedium(file: string): Medium {
  return endings.find(([, ending]) => ending.test(file))?.[0] ?? 'other';
}
