import type { OtherFile } from '../domain/workbook-problem.ts';

export type FileKind =
  { kind: 'zip' } | { kind: 'text' } | { kind: 'empty' } | { kind: 'other'; what: OtherFile };

/** How files begin that people hand in for tables. */
const beginnings: readonly (readonly [string, OtherFile])[] = [
  ['%PDF', 'pdf'],
  ['\xff\xd8\xff', 'picture'],
  ['\x89PNG', 'picture'],
  ['GIF8', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['BM', 'picture'],
  ['RIFF', 'picture'],
  ['{\\rtf', 'document'],
  ['7z\xbc\xaf', 'archive'],
  ['Rar!', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['SQLite format 3', 'database'],
];

/** What the bytes are, whatever the file is called. */
export function findFileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { kind: 'empty' };
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return { kind: 'zip' };
  if (start.startsWith('\xd0\xcf\x11\xe0')) return { kind: 'other', what: findCompoundKind(bytes) };
  const other = beginnings.find(([beginning]) => start.startsWith(beginning))?.[1];
  if (other !== undefined) return { kind: 'other', what: other };
  return findTextKind(bytes);
}

/** A container of Office 97: a workbook of then, or one of today behind a password. */
function findCompoundKind(bytes: Uint8Array): OtherFile {
  if (holdsWide(bytes, 'EncryptedPackage')) return 'locked';
  return holdsWide(bytes, 'WordDocument') ? 'document' : 'old-workbook';
}

/** Names in the container's directory stand in UTF-16. */
function holdsWide(bytes: Uint8Array, name: string): boolean {
  const wide = new Uint8Array(name.length * 2);
  for (let index = 0; index < name.length; index++) wide[index * 2] = name.charCodeAt(index);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(wide));
}

function findTextKind(bytes: Uint8Array): FileKind {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return { kind: 'text' };
  const sample = bytes.subarray(0, 4096);
  const start = new TextDecoder('utf-8').decode(sample).trimStart().toLowerCase();
  // Many systems give a page of the web the ending of a workbook, and Excel opens it with a question.
  if (/^(?:<!doctype html|<html|<table|<meta|<head)/u.test(start)) return { kind: 'other', what: 'web-page' };
  if (start.startsWith('<?xml') || start.startsWith('<workbook')) return { kind: 'other', what: 'xml' };
  if (sample.includes(0)) return { kind: 'other', what: 'unknown' };
  return { kind: 'text' };
}

/** What an archive is that has no workbook in it, by the names of its parts. */
export function findArchiveKind(names: ReadonlySet<string>): OtherFile {
  if (names.has('xl/workbook.bin')) return 'binary-workbook';
  if (names.has('word/document.xml') || names.has('ppt/presentation.xml')) return 'document';
  if (names.has('content.xml') && names.has('mimetype')) return 'open-document';
  return 'archive';
}
