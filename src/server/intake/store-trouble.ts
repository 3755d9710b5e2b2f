import {
  StoreBusyError,
  StoreFullError,
  StoreLostWriteError,
  StoreUncertainError,
} from '../store/store-errors.ts';

/** The error, where it says that the store can't keep anything now: the form is answered with 503 and what was typed. */
export function findStoreTrouble(error: unknown): Error | undefined {
  const isTrouble =
    error instanceof StoreBusyError ||
    error instanceof StoreFullError ||
    error instanceof StoreLostWriteError ||
    error instanceof StoreUncertainError;
  return isTrouble ? error : undefined;
}
