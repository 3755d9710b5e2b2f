import type { Archive } from '../../archive/archive.ts';
import type { CaptionCue } from '../../domain/media/captions.ts';
import type { MediaItem } from '../../domain/media/media-item.ts';
import { recordingWords as words } from '../../i18n/recordings.ts';
import type { PublishedRecording } from '../../media/recordings/recording-fact.ts';
import { links } from '../../site.ts';
import { photographSizes } from '../photo/photograph-sizes.ts';
import { recordingFacts } from './recording-facts.ts';

/** A film or sound recording as its page shows it. */
export interface RecordingView {
  kind: 'film' | 'sound';
  id: string;
  /** What it is, for those who do not see the player. */
  label: string;
  /** Absent where its file can't be handed out. */
  file?: RecordingFile;
  cues: CueLine[];
  /** Paragraphs; only where there are no captions. */
  transcript: string[];
}

export interface RecordingFile {
  address: string;
  /** MIME type. */
  type: string;
  /** Pixels; of films alone. */
  size?: { width: number; height: number };
  /** Address of a picture; of films alone. */
  poster?: string;
  /** Address of the captions. */
  captions?: string;
  /** How long, how large, and whether it is silent, in words. */
  about: string;
}

export interface CueLine {
  /** Seconds. */
  start: number;
  /** `1:05`. */
  time: string;
  /** The file from there on; absent where there is no file. */
  href?: string;
  speaker: string;
  text: string;
}

const types: Record<PublishedRecording['ending'], string> = {
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
};

/** Undefined where the item is neither film nor sound recording. */
export function toRecording(archive: Archive, item: MediaItem): RecordingView | undefined {
  if (item.medium !== 'film' && item.medium !== 'sound') return undefined;
  const { published, cues = [] } = recordingFacts()?.get(item.id) ?? {};
  const file = published && toFile(archive, item, { published, hasCaptions: cues.length > 0 });
  return {
    kind: published?.kind ?? item.medium,
    id: item.id,
    label: item.alt === '' ? item.caption : item.alt,
    ...(file === undefined ? {} : { file }),
    cues: cues.map((cue) => toCueLine(cue, file)),
    transcript: cues.length > 0 ? [] : listTranscript(archive, item),
  };
}

function toFile(
  archive: Archive,
  { id, posterId }: MediaItem,
  { published, hasCaptions }: { published: PublishedRecording; hasCaptions: boolean },
): RecordingFile {
  const { ending, size } = published;
  const poster = published.kind === 'film' ? findPoster(archive, posterId) : undefined;
  return {
    address: links.recording(id, ending),
    type: published.kind === 'sound' && ending === 'webm' ? 'audio/webm' : types[ending],
    ...(size === undefined ? {} : { size }),
    ...(poster === undefined ? {} : { poster }),
    ...(hasCaptions ? { captions: links.captions(id) } : {}),
    about: describe(published),
  };
}

/** As wide as phones show it, in the sharpness of most of them. */
const posterWidth = 800;

function findPoster(archive: Archive, posterId: string): string | undefined {
  const isMade = photographSizes()?.has(posterId) ?? true;
  const picture = archive.media.findShown(posterId);
  return isMade && picture?.medium === 'picture' ? links.photo(posterId, posterWidth, 'jpg') : undefined;
}

function describe({ kind, duration, bytes, hasSound }: PublishedRecording): string {
  const whole = Math.max(1, Math.round(duration));
  const length = words.duration(Math.floor(whole / 60), whole % 60);
  const megabytes = bytes / 1_000_000;
  const size = words.megabytes(megabytes < 10 ? Math.max(0.1, megabytes).toFixed(1) : megabytes.toFixed(0));
  const about = words.about(length, size);
  return kind === 'film' && !hasSound ? `${about}，${words.silent}` : about;
}

function toCueLine({ start, speaker, text }: CaptionCue, file: RecordingFile | undefined): CueLine {
  const href = file && `${file.address}#t=${Number(start.toFixed(3))}`;
  return { start, time: toClock(start), ...(href === undefined ? {} : { href }), speaker, text };
}

/** `0:07`, `12:30`, `1:02:03`. */
function toClock(seconds: number): string {
  const whole = Math.floor(seconds);
  const pad = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(whole % 60)}` : `${minutes}:${pad(whole % 60)}`;
}

function listTranscript(archive: Archive, item: MediaItem): string[] {
  const lines = archive.media.listLines(item.id).map(({ text }) => text);
  if (lines.length > 0) return lines;
  return item.transcription === '' ? [] : item.transcription.split('\n').filter((line) => line.trim() !== '');
}
