/**
 * `npm run release:key`: makes the key that signs releases, or names the one that is there, with the fingerprint of its
 * public half. Environment: RELEASE_KEY_FILE, RELEASES_DIR, OUT_DIR.
 */
import { releasesFolder } from '../src/archive/list-releases.ts';
import { releaseCommandWords as words } from '../src/i18n/release-commands.ts';
import { openSigningKey, signingKeyFile } from '../src/releases/signing-key.ts';
import { listPublicFolders } from '../src/releases/public-folders.ts';

const opened = openSigningKey(
  signingKeyFile(process.env),
  listPublicFolders(process.env, releasesFolder(process.env)),
);
if (opened.kind === 'key') {
  const { file, key, isNew } = opened;
  console.log(isNew ? words.madeKey(file, key.fingerprint) : words.key(file, key.fingerprint));
} else {
  console.error(
    opened.kind === 'unreadable'
      ? words.keyUnreadable(opened.file)
      : words.keyMisplaced(opened.file, opened.folder),
  );
  process.exitCode = 2;
}
