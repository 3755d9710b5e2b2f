/** What came back for a post; a cut connection is an error. */
export type Ack = { kind: 'acked'; reference: string } | { kind: 'refused'; status: number };

export interface RunningServer {
  /** Sends a lead under its idempotency key. */
  post(key: string): Promise<Ack>;
  /** Milliseconds from the start of the process until it answered. */
  readyAfter: number;
  /** Ends the process as a power failure would. */
  kill(): Promise<void>;
}

/** A process that acknowledges leads, and may be killed and started again on the same store. */
export interface AckingServer {
  /** The database file. */
  file: string;
  start(): Promise<RunningServer>;
}
