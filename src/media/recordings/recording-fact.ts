import { z } from 'zod';
import type { CaptionCue } from '../../domain/media/captions.ts';

/** A film or recording as pages hand it out. `duration` in seconds, sides in pixels as shown. */
export const publishedRecording = z.object({
  kind: z.enum(['film', 'sound']),
  ending: z.enum(['mp4', 'webm', 'mp3', 'm4a', 'wav', 'ogg']),
  duration: z.number().positive(),
  bytes: z.number().int().positive(),
  hasSound: z.boolean(),
  size: z.object({ width: z.number().int().positive(), height: z.number().int().positive() }).optional(),
});
export type PublishedRecording = z.infer<typeof publishedRecording>;

/** What the build found out about one item of the table. */
export interface RecordingFact {
  /** Undefined where its file can't be handed out. */
  published: PublishedRecording | undefined;
  cues: readonly CaptionCue[];
}

/** By the id of the medium. */
export type RecordingFacts = ReadonlyMap<string, RecordingFact>;
