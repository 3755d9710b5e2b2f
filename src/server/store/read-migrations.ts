import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** One step from a version of the tables to the next. */
export interface Migration {
  version: number;
  name: string;
  statements: string[];
}

/** Below the project, where every command runs: the server itself may be a bundle that lies elsewhere. */
const migrationsFolder = pathToFileURL(`${path.resolve('src/server/migrations')}/`);

/** Statements of a migration: one paragraph is one statement; lines that begin with `--` are for readers. */
export function toStatements(sql: string): string[] {
  return sql
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.replaceAll(/^\s*--.*$/gmu, '').trim())
    .filter((statement) => statement !== '');
}

/** The migrations of a folder, by their numbers. Throws where a number is missing or stands twice. */
export function readMigrations(folder: URL = migrationsFolder): Migration[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'));
  return files.toSorted().map((file, at) => {
    const [, digits, name = ''] = /^(\d{4})-([a-z0-9-]+)\.sql$/u.exec(file) ?? [];
    if (Number(digits) !== at + 1) {
      throw new Error(
        `migrations/${file}: expected number ${at + 1}. Files are called 0001-what-it-does.sql, without gaps.`,
      );
    }
    return { version: at + 1, name, statements: toStatements(readFileSync(new URL(file, folder), 'utf8')) };
  });
}
