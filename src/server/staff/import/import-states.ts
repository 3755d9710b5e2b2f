export const importStates = [
  /** Being read and compared, in a process of its own. */
  'checking',
  /** Read: errors to mend, or ready to be handed on. */
  'checked',
  /** No table could be made of the file. */
  'unreadable',
  /** Waits for the second person. */
  'submitted',
  /** The second person sent it back. */
  'returned',
  'applying',
  'applied',
  'withdrawn',
  /** Nobody touched it for the days that a file is kept. */
  'lapsed',
] as const;
export type ImportState = (typeof importStates)[number];

export const releaseStates = ['none', 'running', 'done', 'failed'] as const;
