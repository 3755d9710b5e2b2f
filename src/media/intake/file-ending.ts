/** Endings that mean the same format; the second is the one that masters get. */
const sameEndings = new Map([
  ['jpeg', 'jpg'],
  ['jpe', 'jpg'],
  ['jfif', 'jpg'],
  ['tiff', 'tif'],
  ['oga', 'ogg'],
  ['m4v', 'mp4'],
]);

/** Whether a file's name promises what its bytes are; `ending` without a dot. */
export function isEndingOf(name: string, ending: string): boolean {
  const written = /\.([^./]*)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
  return (sameEndings.get(written) ?? written) === ending;
}
