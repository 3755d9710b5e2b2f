import { createHash } from 'node:crypto';
import type { PreparedImport } from '../../../../imports/prepared-import.ts';

/** Of everything that an import would do, so that what is approved is what was shown. */
export function fingerprintOf({ difference, files, isAcceptable }: PreparedImport): string {
  const { added, changed, perhapsSame } = difference;
  const text = JSON.stringify([added, changed, perhapsSame, files, isAcceptable]);
  return createHash('sha256').update(text).digest('hex');
}
