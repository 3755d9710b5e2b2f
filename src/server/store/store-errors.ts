/** The store stays locked by another process, or too many writes are waiting: try again in a while. */
export class StoreBusyError extends Error {
  override name = 'StoreBusyError';
}

/** The disk is full; nothing of the batch was kept. Works again, without a restart, once there is room. */
export class StoreFullError extends Error {
  override name = 'StoreFullError';
}

/** The database acknowledged a batch that another connection can't see: this process must be restarted. */
export class StoreLostWriteError extends Error {
  override name = 'StoreLostWriteError';
}

/** A remote store did not answer, and could not be asked whether it kept the batch: send the same under the same key. */
export class StoreUncertainError extends StoreBusyError {
  override name = 'StoreUncertainError';
}

/** A setting of the database is not what the rules of the store ask for. */
export class StoreSettingError extends Error {
  override name = 'StoreSettingError';
}

/** The database has another version than the program. */
export class StoreVersionError extends Error {
  override name = 'StoreVersionError';
}
