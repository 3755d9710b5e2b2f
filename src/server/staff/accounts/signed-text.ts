import { timingSafeEqual } from 'node:crypto';
import type { FieldCipher } from '../../context.ts';

/** `text.signature` for a cookie, base64url only. What it is bound to is signed with it, but stands nowhere in it. */
export function toSignedText(cipher: FieldCipher, text: string, boundTo: string): string {
  return `${text}.${cipher.sign('session', `${boundTo}|${text}`)}`;
}

/** The text of a cookie, if we signed it and it was bound to the same. */
export function findSignedText(cipher: FieldCipher, value: string, boundTo: string): string | undefined {
  const text = textBeforeSignature(value);
  const [given, right] = [Buffer.from(value), Buffer.from(toSignedText(cipher, text, boundTo))];
  return given.length === right.length && timingSafeEqual(given, right) ? text : undefined;
}

/** Not to be believed before `findSignedText` has confirmed it. */
export function textBeforeSignature(value: string): string {
  return value.split('.')[0] ?? '';
}
