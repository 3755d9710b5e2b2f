import type { RecordingFacts } from '../../media/recordings/recording-fact.ts';

const slot = Symbol.for('mingji.recording-facts');
const holder = globalThis as typeof globalThis & { [slot]?: RecordingFacts };

/** Tells the pages of this run which films and recordings there are; set by the build before it renders. */
export function setRecordingFacts(facts: RecordingFacts): void {
  holder[slot] = facts;
}

/** Undefined in the dev server, which prepares none. */
export function recordingFacts(): RecordingFacts | undefined {
  return holder[slot];
}
