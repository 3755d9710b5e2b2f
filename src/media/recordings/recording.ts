/** What browsers play, by container. Codecs as mediabunny names them. */
export const playable = {
  mp4: {
    video: ['avc', 'vp9', 'av1'],
    audio: ['aac', 'mp3', 'opus'],
  },
  mov: {
    video: ['avc'],
    audio: ['aac', 'mp3'],
  },
  webm: {
    video: ['vp8', 'vp9', 'av1'],
    audio: ['opus', 'vorbis'],
  },
  mp3: { video: [], audio: ['mp3'] },
  m4a: { video: [], audio: ['aac', 'mp3', 'opus'] },
  wav: { video: [], audio: ['pcm-u8', 'pcm-s16', 'pcm-s24', 'pcm-s32', 'pcm-f32'] },
  ogg: { video: [], audio: ['opus', 'vorbis'] },
} as const satisfies Record<string, { video: readonly string[]; audio: readonly string[] }>;

/** Ending of a recording's file, by its bytes. */
export type RecordingEnding = keyof typeof playable;

/** What pages hand out: the same without what only Apple's player reads. */
export type PublishedEnding = Exclude<RecordingEnding, 'mov'>;

export function toPublishedEnding(ending: RecordingEnding): PublishedEnding {
  return ending === 'mov' ? 'mp4' : ending;
}

/** Why a recording is not taken. */
export type RecordingRefusal =
  /** No bytes. */
  | 'empty'
  /** Not a film or sound recording, or of a kind nobody here knows. */
  | 'unknown'
  /** A film or recording in a container that browsers don't read: AVI, MKV, TS, FLAC … */
  | 'container'
  /** A container that browsers read, with pictures or sound in it that they don't: HEVC, ProRes, AC-3 … */
  | 'codec'
  /** Cut short, or damaged. */
  | 'broken'
  | 'too-large'
  | 'too-slow';

export type Inspection = FilmInspection | SoundInspection | RefusedRecording;

interface Inspected {
  /** Ending that the master gets, without a dot. */
  ending: RecordingEnding;
  /** Seconds. */
  duration: number;
  audioCodec: string | undefined;
  /** What the file says of itself: device, place, owner, titles. It never leaves the master. */
  tags: RecordingTags;
}

export interface FilmInspection extends Inspected {
  kind: 'film';
  videoCodec: string;
  /** Pixels as shown, after rotation. */
  width: number;
  height: number;
}

export interface SoundInspection extends Inspected {
  kind: 'sound';
}

export interface RefusedRecording {
  kind: 'refused';
  reason: RecordingRefusal;
  /** What was found, such as `hevc` or `AVI`; empty where that is not known. */
  found: string;
}

export interface RecordingTags {
  /** The day in Beijing, `2024-04-05`, where the file gives one. */
  date: string | undefined;
  title: string | undefined;
  creator: string | undefined;
  /** Latitude and longitude in degrees (WGS-84); says where the camera stood. */
  position: { latitude: number; longitude: number } | undefined;
}
