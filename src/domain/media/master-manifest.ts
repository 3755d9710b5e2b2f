/** Checksums by file name. Lines that are none are skipped: the command that checks masters names them. */
export function parseManifest(text: string): Map<string, string> {
  return new Map(
    splitLines(text).flatMap((line) => {
      const entry = parseLine(line);
      return entry === undefined ? [] : [[entry.file, entry.sha256] as const];
    }),
  );
}

/** Numbers of the lines that hold something and are no checksum. */
export function listUnreadLines(text: string): number[] {
  return splitLines(text).flatMap((line, index) =>
    line.trim() === '' || parseLine(line) !== undefined ? [] : [index + 1],
  );
}

/** What `sha256sum` writes for a file: it reads two blanks as text, which is the same everywhere but on Windows. */
export function toManifestLine(file: string, sha256: string): string {
  return `${sha256}  ${file}\n`;
}

/** The manifest with other checksums for some files; lines of all others stay as they are. */
export function withChecksums(text: string, checksums: ReadonlyMap<string, string>): string {
  const kept = text
    .split(/(?<=\n)/u)
    .filter((line) => !checksums.has(parseLine(line.replace(/\r?\n$/u, ''))?.file ?? ''))
    .join('');
  const added = [...checksums].map(([file, sha256]) => toManifestLine(file, sha256)).join('');
  return `${kept}${kept === '' || kept.endsWith('\n') ? '' : '\n'}${added}`;
}

function splitLines(text: string): string[] {
  return text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
}

function parseLine(line: string): { file: string; sha256: string } | undefined {
  const [, hash, file] = /^([0-9a-f]{64}) [ *]?(\S.*)$/iu.exec(line.replace(/^\uFEFF/u, '')) ?? [];
  return hash === undefined || file === undefined ? undefined : { file, sha256: hash.toLowerCase() };
}
