import path from 'node:path';

/** Folders that are published, or copied as a whole: no key may lie there. */
export function listPublicFolders(
  environment: Readonly<Record<string, string | undefined>>,
  releases: string,
): string[] {
  return [
    process.cwd(),
    releases,
    path.resolve(environment['OUT_DIR'] ?? 'dist'),
    path.resolve(environment['CONTENT_DIR'] ?? 'content'),
  ];
}
