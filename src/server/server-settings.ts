import { homedir } from 'node:os';
import path from 'node:path';
import { toStoreUrl } from './store/to-store-url.ts';

/** Where the server keeps its things and how it is reached; all from the environment (see README). */
export interface ServerSettings {
  /** Folder of database, uploads, mail and logs; never inside the repository or the site. */
  dataDir: string;
  /** `file:…` or a libsql server's URL. */
  databaseUrl: string;
  databaseToken: string | undefined;
  /** File with the keys; never inside `dataDir`, so that no backup holds both. */
  keyFile: string;
  contentDir: string;
  /** Folder of the built site. */
  siteDir: string;
  /** Folder of the bundled pages of the desk. */
  deskDir: string;
  port: number;
  /** `https://…` of the public site, for links. */
  origin: string;
  /** Origins that forms may come from; empty: the one that the request itself is addressed to. */
  formOrigins: readonly string[];
  basePath: string;
  /** Proxies in front whose `X-Forwarded-For` entry is trusted; 0: the socket's address counts. */
  trustedProxyHops: number;
  /** Most submissions taken in a day, with proof of work and without it each. */
  submissionsPerDay: number;
  /** From `site.csv`. */
  archiveName: string;
  officeName: string | undefined;
  officeTelephone: string | undefined;
  officeEmail: string | undefined;
  /** `smtp://…`; undefined: mail goes to files in `dataDir/mail`. */
  smtpUrl: string | undefined;
  mailFrom: string;
}

/** What of the settings stands in `site.csv`. */
export type OfficeSettings = Pick<
  ServerSettings,
  'archiveName' | 'officeName' | 'officeTelephone' | 'officeEmail'
>;

/** Something in the environment can't be used; the message says what and how to set it. */
export class SettingsError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings. Throws `SettingsError` when secrets would lie where they can be published. */
export function readServerSettings(environment: Environment, office: OfficeSettings): ServerSettings {
  const project = process.cwd();
  const dataDir = path.resolve(environment['DATA_DIR'] ?? path.join(dataHome(environment), 'mingji'));
  const keyFile = path.resolve(
    environment['KEY_FILE'] ?? path.join(configHome(environment), 'mingji/keys.json'),
  );
  const siteDir = path.resolve(environment['OUT_DIR'] ?? 'dist');
  requireOutside('DATA_DIR', dataDir, [project, siteDir]);
  requireOutside('KEY_FILE', keyFile, [project, siteDir, dataDir]);
  const siteUrl = environment['SITE_URL']?.replace(/\/+$/u, '');
  return {
    ...office,
    dataDir,
    keyFile,
    siteDir,
    databaseUrl: environment['DATABASE_URL'] ?? toStoreUrl(path.join(dataDir, 'leads.db')),
    databaseToken: environment['DATABASE_TOKEN'],
    contentDir: path.resolve(environment['CONTENT_DIR'] ?? 'content'),
    deskDir: path.resolve(environment['DESK_DIR'] ?? '.cache/desk'),
    port: readWhole(environment, 'PORT', 4321),
    origin: siteUrl ?? 'https://mingji.example',
    formOrigins: [siteUrl ?? [], splitList(environment['FORM_ORIGINS'])].flat(),
    basePath: `/${(environment['BASE_PATH'] ?? '').replace(/^\/+|\/+$/gu, '')}/`.replace('//', '/'),
    trustedProxyHops: readWhole(environment, 'TRUSTED_PROXY_HOPS', 0),
    submissionsPerDay: readWhole(environment, 'SUBMISSIONS_PER_DAY', 20_000),
    smtpUrl: environment['SMTP_URL'],
    mailFrom: environment['MAIL_FROM'] ?? 'archive@localhost',
  };
}

function dataHome(environment: Environment): string {
  return environment['XDG_DATA_HOME'] ?? path.join(homedir(), '.local/share');
}

function configHome(environment: Environment): string {
  return environment['XDG_CONFIG_HOME'] ?? path.join(homedir(), '.config');
}

function splitList(text = ''): string[] {
  return text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
}

function readWhole(environment: Environment, name: string, otherwise: number): number {
  const value = Number(environment[name] ?? otherwise);
  if (Number.isInteger(value) && value >= 0) return value;
  throw new SettingsError(`${name} takes a whole number, not “${environment[name]}”.`);
}

function requireOutside(name: string, place: string, folders: readonly string[]): void {
  for (const folder of folders) {
    const relative = path.relative(folder, place);
    const isInside = relative === '' || !(relative.startsWith('..') || path.isAbsolute(relative));
    if (isInside)
      throw new SettingsError(
        `${name} is ${place}, inside ${folder}. Families' data and keys stay out of the repository, the site and each other's folder: set ${name} to another place.`,
      );
  }
}
