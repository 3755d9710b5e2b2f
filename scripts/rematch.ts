/**
 * Compares all open leads with the roll as it is now and tells what is new, one line a change:
 * reference, person, strength before → after. Nothing of the families is printed.
 *
 *   npm run rematch
 */
import path from 'node:path';
import { rematchWords } from '../src/i18n/rematch.ts';
import type { MatchService } from '../src/server/context.ts';
import { rematchLeads } from '../src/server/intake/rematch-leads.ts';
import { openContext } from '../src/server/open-context.ts';
import { readOfficeSettings } from '../src/server/read-office-settings.ts';
import { openRollMatcher } from '../src/server/roll-matcher.ts';
import { readServerSettings } from '../src/server/server-settings.ts';

const contentDir = path.resolve(process.env['CONTENT_DIR'] ?? 'content');
let isOpen = false;
try {
  const settings = readServerSettings(process.env, readOfficeSettings(contentDir));
  const { context } = await openContext(settings, { matcher: readRoll() });
  isOpen = true;
  let leads = 0;
  let changes = 0;
  for await (const news of rematchLeads(context)) {
    leads += 1;
    changes += news.changes.length;
    for (const change of news.changes) console.log(rematchWords.line(news.reference, change));
  }
  console.log(rematchWords.summary(leads, changes));
  context.database.close();
} catch (error) {
  process.exitCode = 1;
  // Once leads are read, the message of an error may repeat what a family said.
  console.error(error instanceof Error ? (isOpen ? error.name : error.message) : 'unknown');
}

/** In this process: a command has nothing else to do meanwhile. */
function readRoll(): MatchService {
  const { version, match } = openRollMatcher(contentDir);
  return {
    version: () => version,
    match: (account) => Promise.resolve({ version, matches: match(account) }),
    findPeople: () => Promise.resolve([]),
  };
}
