import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import type { FieldCipher, SigningPurpose } from '../context.ts';
import { CipherError } from './cipher-error.ts';
import type { Key, Keyring } from './keyring.ts';

const ivBytes = 12;
const tagBytes = 16;
const format = 'v1';

/** Where the cipher finds its keys: a ring in hand, or one that another process may add keys to. */
export type KeyringSource = Keyring | Rings;

interface Rings {
  current(): Keyring;
  /** Looks again, since another process may have added a key. */
  reread(): Keyring;
}

type Random = (byteCount: number) => Uint8Array;

/** AES-256-GCM for fields and uploads, HMAC-SHA-256 under keys that HKDF derives for each purpose. */
export function createFieldCipher(source: KeyringSource, random: Random): FieldCipher {
  const rings: Rings = 'current' in source ? source : { current: () => source, reread: () => source };
  const signingKeyOf = rememberSigningKeys(rings);
  const seal = (plain: Uint8Array, place: string) => sealWith(rings.current(), random, { plain, place });
  return {
    encrypt(plain, place) {
      const { keyId, iv, text, tag } = seal(Buffer.from(plain, 'utf8'), place);
      return [format, keyId, ...[iv, text, tag].map(toBase64Url)].join('.');
    },
    decrypt: (cipher, place) => open(rings, splitText(cipher), place).toString('utf8'),
    encryptBytes(plain, place) {
      const { keyId, iv, text, tag } = seal(plain, place);
      return Buffer.concat([Buffer.from(`${format}.${keyId}.`), iv, text, tag]);
    },
    decryptBytes: (cipher, place) => open(rings, splitBytes(cipher), place),
    sign: (purpose, text, keyId) =>
      createHmac('sha256', signingKeyOf(purpose, keyId)).update(text).digest('base64url'),
    get receiptKeyId() {
      return rings.current().currentReceiptKey;
    },
  };
}

function sealWith(
  ring: Keyring,
  random: Random,
  { plain, place }: { plain: Uint8Array; place: string },
): Sealed {
  const keyId = ring.currentDataKey;
  const iv = random(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', secretOf(requireKey(ring.dataKeys, keyId)), iv);
  cipher.setAAD(Buffer.from(place));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { keyId, iv, text, tag: cipher.getAuthTag() };
}

function open(rings: Rings, sealed: Sealed, place: string): Buffer {
  const { keyId, iv, text, tag } = sealed;
  if (iv.length !== ivBytes || tag.length !== tagBytes) throw new CipherError('format');
  const key = findKey(rings.current().dataKeys, keyId) ?? requireKey(rings.reread().dataKeys, keyId);
  const cipher = createDecipheriv('aes-256-gcm', secretOf(key), iv);
  cipher.setAAD(Buffer.from(place));
  cipher.setAuthTag(tag);
  try {
    return Buffer.concat([cipher.update(text), cipher.final()]);
  } catch {
    throw new CipherError('seal', keyId);
  }
}

/** Receipts are signed with a key of their own, that each lead names; everything else with the key that stays. */
function rememberSigningKeys(rings: Rings): (purpose: SigningPurpose, keyId?: string) => KeyObject {
  const derived = new Map<string, KeyObject>();
  return (purpose, keyId) => {
    const ring = rings.current();
    const id = keyId ?? (purpose === 'receipt' ? ring.currentReceiptKey : ring.signingKey.id);
    const known = derived.get(`${purpose}/${id}`);
    if (known !== undefined) return known;
    const keys = [ring.signingKey, ...ring.receiptKeys];
    const key = findKey(keys, id) ?? requireKey(rings.reread().receiptKeys, id);
    const secret = hkdfSync('sha256', secretOf(key), '', `mingji/${purpose}`, 32);
    const made = createSecretKey(Buffer.from(secret));
    derived.set(`${purpose}/${id}`, made);
    return made;
  };
}

interface Sealed {
  keyId: string;
  iv: Uint8Array;
  text: Uint8Array;
  tag: Uint8Array;
}

/** `v1.keyId.iv.ct.tag`, the last three base64url. */
function splitText(cipher: string): Sealed {
  const [version, keyId = '', iv = '', text = '', tag, ...more] = cipher.split('.');
  if (version !== format || tag === undefined || more.length > 0) throw new CipherError('format');
  return {
    keyId,
    iv: Buffer.from(iv, 'base64url'),
    text: Buffer.from(text, 'base64url'),
    tag: Buffer.from(tag, 'base64url'),
  };
}

/** `v1.keyId.` in ASCII, then 12 bytes of iv, the text, 16 bytes of tag. */
function splitBytes(cipher: Uint8Array): Sealed {
  const keyId = findKeyIdOfBytes(cipher);
  if (keyId === undefined) throw new CipherError('format');
  const start = format.length + keyId.length + 2;
  if (cipher.length < start + ivBytes + tagBytes) throw new CipherError('format');
  const end = cipher.length - tagBytes;
  return {
    keyId,
    iv: cipher.subarray(start, start + ivBytes),
    text: cipher.subarray(start + ivBytes, end),
    tag: cipher.subarray(end),
  };
}

/** Which key an upload is locked with; undefined where it is not one of ours. The first 32 bytes are enough. */
export function findKeyIdOfBytes(cipher: Uint8Array): string | undefined {
  const head = Buffer.from(cipher.subarray(0, 32)).toString('latin1');
  return /^v1\.([a-z0-9-]{1,24})\./u.exec(head)?.[1];
}

function findKey(keys: readonly Key[], id: string): Key | undefined {
  return keys.find((key) => key.id === id);
}

function requireKey(keys: readonly Key[], id: string): Key {
  const key = findKey(keys, id);
  // An id out of a damaged text could be anything, so only what looks like one of ours is repeated.
  if (key === undefined) throw new CipherError('key', /^[a-z0-9-]{1,24}$/u.test(id) ? id : undefined);
  return key;
}

function secretOf(key: Key): Buffer {
  return Buffer.from(key.secret, 'base64url');
}

function toBase64Url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
