/**
 * Serves the built site, the families' forms and the staff desk in this process, until it is stopped.
 *
 *   node scripts/serve-here.ts
 *
 * Exit code 2: something has to be set right before it can run.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectContent } from '../src/archive/current.ts';
import { streamArchive } from '../src/archive/stream-people.ts';
import { commandWords as words } from '../src/i18n/commands.ts';
import { readOfficeSettings } from '../src/server/read-office-settings.ts';
import { startServer } from '../src/server/running/start-server.ts';
import { readServerSettings, SettingsError, type ServerSettings } from '../src/server/server-settings.ts';
import { toSiteFrame } from '../src/views/site-frame.ts';

const settings = readSettings();
if (!existsSync(path.join(settings.siteDir, 'index.html'))) stop(words.nothingBuilt(settings.siteDir));
if (!existsSync(path.join(settings.deskDir, 'server/entry.mjs'))) stop(words.nothingBuilt(settings.deskDir));

const { archive } = streamArchive(settings.contentDir, projectContent);
const running = await startServer({
  settings,
  frame: toSiteFrame(archive),
  tell: {
    keyring: (file) => console.log(words.newKeyring(file)),
    closed: (error) => console.error(words.storeClosed(error.message)),
  },
}).catch((error: NodeJS.ErrnoException) =>
  stop(error.code === 'EADDRINUSE' ? words.portTaken(settings.port) : error.message),
);
console.log(words.serving(`http://localhost:${running.port}${settings.basePath}`));
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void running.close().then(() => process.exit(0)));

function readSettings(): ServerSettings {
  try {
    const contentDir = path.resolve(process.env['CONTENT_DIR'] ?? 'content');
    return readServerSettings(process.env, readOfficeSettings(contentDir));
  } catch (error) {
    if (error instanceof SettingsError) stop(error.message);
    throw error;
  }
}

function stop(reason: string): never {
  console.error(reason);
  process.exit(2);
}
