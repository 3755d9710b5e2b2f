import { CopyError } from '../masters/keep-master.ts';
import type { Stop } from './outcome.ts';

/** Ends a run before its last file. */
export class StopError extends Error {
  readonly stop: Stop;

  constructor(stop: Stop) {
    super(stop.kind);
    this.stop = stop;
  }
}

/** What an error of the file system means for the run. */
export function toDiskStop(error: unknown): Extract<Stop, { kind: 'disk' }> {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof CopyError) return { kind: 'disk', reason: 'wrong-bytes', detail };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'disk', reason: 'full', detail };
  const isShut = ['EACCES', 'EPERM', 'EROFS', 'EBUSY'].includes(code);
  return { kind: 'disk', reason: isShut ? 'shut' : 'other', detail };
}
