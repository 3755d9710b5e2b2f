import { z } from 'zod';
import { openDatabase } from '../../src/server/store/open-database.ts';
import { readMigrations, type Migration } from '../../src/server/store/read-migrations.ts';
import { leadRebuild } from './lead-rebuild.ts';

/** Run as `node migrate-once.ts FILE VERSION`: brings the file to the version, says `migrating` before and `done` after. */
const [file, version] = z.tuple([z.string(), z.coerce.number()]).parse(process.argv.slice(2));
const migrations: Migration[] = [...readMigrations(), leadRebuild(readMigrations().length + 1)].slice(
  0,
  version,
);

process.stdout.write('migrating\n');
const database = await openDatabase({ url: `file:${file}`, migrations });
database.close();
process.stdout.write('done\n');
