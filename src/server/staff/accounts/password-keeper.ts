import { argon2, timingSafeEqual } from 'node:crypto';
import { createTurnGate } from './turn-gate.ts';

/** What one hash costs; stands in the hash itself. */
export interface PasswordCost {
  /** KiB */
  memory: number;
  passes: number;
  lanes: number;
}

/** OWASP's floor is 19 MiB and 2 passes; this takes a quarter of a second on an office server. */
export const currentCost: PasswordCost = { memory: 65_536, passes: 3, lanes: 1 };

export interface PasswordCheck {
  isRight: boolean;
  /** Made with a lower cost than today's: hash it anew while the password is at hand. */
  isStale: boolean;
}

export interface PasswordKeeper {
  /** `argon2id$m=…,t=…,p=…$salt$hash`, base64url. Throws `TurnQueueFullError`. */
  hash(password: string, salt: Uint8Array): Promise<string>;
  /** One hash in any case, also where nothing is stored: an unknown name costs what a known one does. Throws `TurnQueueFullError`. */
  check(password: string, stored: string | undefined): Promise<PasswordCheck>;
}

interface StoredHash {
  cost: PasswordCost;
  salt: Buffer;
  tag: Buffer;
}

const tagBytes = 32;
const pattern = /^argon2id\$m=(\d{1,8}),t=(\d{1,3}),p=(\d{1,2})\$([\w-]{22,86})\$([\w-]{43})$/u;

export function createPasswordKeeper(options: { cost?: PasswordCost } = {}): PasswordKeeper {
  const { cost = currentCost } = options;
  const gate = createTurnGate(2, 16);
  return {
    async hash(password, salt) {
      const tag = await gate(() => toTag(password, salt, cost));
      return toText({ cost, salt: Buffer.from(salt), tag });
    },
    async check(password, stored) {
      const found = stored === undefined ? undefined : parseStored(stored);
      const { cost: its, salt, tag } = found ?? { cost, salt: Buffer.alloc(16), tag: Buffer.alloc(tagBytes) };
      const given = await gate(() => toTag(password, salt, its));
      const isRight = timingSafeEqual(given, tag) && found !== undefined;
      return { isRight, isStale: isRight && isBelow(its, cost) };
    },
  };
}

function toTag(password: string, salt: Uint8Array, cost: PasswordCost): Promise<Buffer> {
  const { memory, passes, lanes: parallelism } = cost;
  const message = password.normalize('NFC');
  return new Promise((resolve, reject) => {
    argon2(
      'argon2id',
      { message, nonce: salt, parallelism, tagLength: tagBytes, memory, passes },
      (error, tag) => (error === null ? resolve(tag) : reject(error)),
    );
  });
}

function toText({ cost, salt, tag }: StoredHash): string {
  const settings = `m=${cost.memory},t=${cost.passes},p=${cost.lanes}`;
  return `argon2id$${settings}$${salt.toString('base64url')}$${tag.toString('base64url')}`;
}

function parseStored(text: string): StoredHash | undefined {
  const [, memory, passes, lanes, salt = '', tag = ''] = pattern.exec(text) ?? [];
  if (memory === undefined) return undefined;
  return {
    cost: { memory: Number(memory), passes: Number(passes), lanes: Number(lanes) },
    salt: Buffer.from(salt, 'base64url'),
    tag: Buffer.from(tag, 'base64url'),
  };
}

function isBelow(its: PasswordCost, cost: PasswordCost): boolean {
  return its.memory < cost.memory || its.passes < cost.passes || its.lanes < cost.lanes;
}
