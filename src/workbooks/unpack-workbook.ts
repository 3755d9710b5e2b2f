import { strFromU8, unzipSync } from 'fflate';
import { WorkbookError } from './workbook-error.ts';

/** Far above any table of ours: the whole roll of a province takes a tenth. */
const limits = { parts: 1000, bytes: 256 * 1024 * 1024 };

/** The XML parts of a workbook by their names. */
export type WorkbookParts = Readonly<Record<string, Uint8Array>>;

/**
 * Unpacks the parts of a workbook that hold XML. What it would come to is looked at first: an archive of a few kilobytes
 * may unpack to gigabytes.
 *
 * @throws WorkbookError where it is no workbook, or beyond the limits.
 */
export function unpackWorkbook(file: Uint8Array): WorkbookParts {
  const sizes = readDirectory(file);
  const parts = unpack(file, sizes);
  if (parts['xl/workbook.xml'] === undefined) throw new WorkbookError({ kind: 'not-a-workbook' });
  return parts;
}

/** The sizes that the archive's directory declares, read without unpacking anything. */
export function readDirectory(file: Uint8Array): Map<string, number> {
  const sizes = new Map<string, number>();
  let parts = 0;
  let bytes = 0;
  const look = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    parts += 1;
    bytes += originalSize;
    sizes.set(name, originalSize);
    return false;
  };
  try {
    unzipSync(file, { filter: look });
  } catch (cause) {
    throw new WorkbookError({ kind: 'not-a-workbook' }, cause);
  }
  if (parts > limits.parts) throw new WorkbookError({ kind: 'too-many-parts', parts });
  if (bytes > limits.bytes) throw new WorkbookError({ kind: 'unpacks-too-large', bytes });
  return sizes;
}

function unpack(file: Uint8Array, sizes: ReadonlyMap<string, number>): WorkbookParts {
  try {
    // fflate unpacks into buffers of the declared sizes, which have just been added up; what is longer is cut off.
    const parts = unzipSync(file, { filter: ({ name }) => isRead(name) });
    const isTrue = ([name, part]: [string, Uint8Array]) =>
      part.length === sizes.get(name) && isWholeXml(part);
    if (!Object.entries(parts).every(isTrue)) throw new WorkbookError({ kind: 'sizes-untrue' });
    return parts;
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause;
    throw new WorkbookError({ kind: 'not-a-workbook' }, cause);
  }
}

/** Pictures, macros and what other programs leave beside the sheets are nobody's table. */
function isRead(name: string): boolean {
  return /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/.+\.(?:xml|rels))$/iu.test(name);
}

/** Whether the element that opens first closes at the end. */
function isWholeXml(part: Uint8Array): boolean {
  const start = strFromU8(part.subarray(0, 2000)).replace(/^[^<]*(?:<[?!][^>]*>\s*)*/u, '');
  const root = /^<([\w:.-]+)/u.exec(start)?.[1];
  const end = strFromU8(part.subarray(-200)).trimEnd();
  return root !== undefined && (end.endsWith(`</${root}>`) || end.endsWith('/>'));
}
