import {
  closeSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { findKeyIdOfBytes } from './field-cipher.ts';

/** Puts bytes in the place of a file as one step that lasts. */
export function replaceWhole(file: string, bytes: Uint8Array): void {
  const beside = `${file}.renewed`;
  rmSync(beside, { force: true });
  const descriptor = openSync(beside, 'wx', 0o600);
  writeFileSync(descriptor, bytes);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(beside, file);
}

/** Which key a file is locked with; undefined where it is none of ours. */
export function findKeyOfFile(
  file: string,
): { kind: 'missing' } | { kind: 'there'; keyId: string | undefined } {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return { kind: 'missing' };
  const head = Buffer.alloc(32);
  const descriptor = openSync(file, 'r');
  readSync(descriptor, head);
  closeSync(descriptor);
  return { kind: 'there', keyId: findKeyIdOfBytes(head) };
}
