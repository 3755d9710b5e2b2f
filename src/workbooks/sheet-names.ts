/** The sheet that says which sheet is which file. */
export const indexSheet = '目录';
export const indexHeadings = ['工作表', '文件', '行数'] as const;

const longest = 31;

/**
 * A name for the sheet of each file: the path without its ending, `graves·yuan`, cut to the 31 characters that a
 * spreadsheet allows, and with a number where two would be the same. Names that differ in case only are the same.
 */
export function nameSheets(files: readonly string[]): Map<string, string> {
  const taken = new Set([indexSheet.toLowerCase(), 'history']);
  const names = new Map<string, string>();
  for (const file of files) {
    const plain = toPlainName(file);
    let name = cut(plain, longest);
    for (let number = 2; taken.has(name.toLowerCase()); number++) {
      const end = `~${number}`;
      name = cut(plain, longest - end.length) + end;
    }
    taken.add(name.toLowerCase());
    names.set(file, name);
  }
  return names;
}

function toPlainName(file: string): string {
  const name = file
    .replace(/\.csv$/iu, '')
    .replaceAll('/', '·')
    .replace(/[[\]:*?\\\p{Cc}]/gu, '_')
    .replace(/^'|'$/gu, '_');
  return name === '' ? '_' : name;
}

/** A sheet's name is counted in code units, and no character is cut in two. */
function cut(name: string, length: number): string {
  let kept = '';
  for (const character of name) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept;
}
