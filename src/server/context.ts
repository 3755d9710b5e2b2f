import type { Logger } from 'pino';
import type { Account } from '../domain/leads/account.ts';
import type { Match } from '../domain/leads/match.ts';
import type { Database } from './store/database.ts';
import type { ServerSettings } from './server-settings.ts';

/** Encrypts single fields with AES-256-GCM; the place (`table:id:column`) is bound to the text. */
export interface FieldCipher {
  encrypt(plain: string, place: string): string;
  /** Throws `CipherError` when key, place or text don't fit. */
  decrypt(cipher: string, place: string): string;
  encryptBytes(plain: Uint8Array, place: string): Uint8Array;
  decryptBytes(cipher: Uint8Array, place: string): Uint8Array;
  /** HMAC-SHA-256, base64url, under a key of the purpose: contacts, codes, limits, form tokens. */
  sign(purpose: SigningPurpose, text: string, keyId?: string): string;
  /** Id of the key that new signatures of receipts are made with. */
  receiptKeyId: string;
}

export type SigningPurpose =
  'contact' | 'receipt' | 'code' | 'idempotency' | 'content' | 'limit' | 'form' | 'session';

/** Compares accounts with the roll, in a thread of its own. */
export interface MatchService {
  /** Version of the roll that is loaded; undefined while it is being read. */
  version(): string | undefined;
  /** Best first, at most ten. Waits while the roll is being read; rejects when it can't be. */
  match(account: Account): Promise<{ version: string; matches: Match[] }>;
  findPeople(ids: readonly string[]): Promise<RollPerson[]>;
}

/** A person of the roll as the desk shows them beside a lead; empty where the roll does not say. */
export interface RollPerson {
  id: string;
  name: string;
  otherNames: string;
  sex: string;
  nativePlace: string;
  nativePresent: string;
  born: string;
  joined: string;
  unit: string;
  post: string;
  died: string;
  deathPlace: string;
  burial: string;
  kinSearch: string;
  /** File and row of the roll. */
  file: string;
  row: number;
}

/** Mail that has to go out; written in the same batch as what it tells of. */
export interface OutgoingMail {
  recipient: string;
  template: 'new-leads' | 'overdue' | 'new-device' | 'audit-head';
  values: Readonly<Record<string, string | number>>;
}

/** Everything the handlers need from outside; tests give their own clock and chance. */
export interface ServerContext {
  settings: ServerSettings;
  database: Database;
  cipher: FieldCipher;
  matcher: MatchService;
  log: Logger;
  now(): Date;
  random(byteCount: number): Uint8Array;
  /** Random UUID for rows. */
  newId(): string;
}
