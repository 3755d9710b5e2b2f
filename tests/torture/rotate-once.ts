import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { rotateKeys } from '../../src/server/keys/rotate-keys.ts';
import type { Database } from '../../src/server/store/database.ts';
import { openDatabase } from '../../src/server/store/open-database.ts';

/** Run as `node rotate-once.ts DATABASE KEY_FILE DATA_DIR`: prints a point for every batch that it is about to write. */
const [file, keyFile, dataDir] = z.tuple([z.string(), z.string(), z.string()]).parse(process.argv.slice(2));
const opened = await openDatabase({ url: `file:${file}`, migrate: false });
const database: Database = {
  ...opened,
  write(plan) {
    process.stdout.write('.');
    return opened.write(plan);
  },
};
await rotateKeys({ database, keyFile, dataDir, now: () => new Date(), random: randomBytes }, { settleMs: 0 });
opened.close();
