import { stat } from 'node:fs/promises';
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type';
import {
  ALL_FORMATS,
  BufferSource,
  EncodedPacketSink,
  FilePathSource,
  Input,
  Logging,
  LogLevel,
  type InputAudioTrack,
  type InputTrack,
  type InputVideoTrack,
} from 'mediabunny';
import { containerOf } from './container-of.ts';
import { isCutShort } from './is-cut-short.ts';
import {
  playable,
  type FilmInspection,
  type Inspection,
  type RecordingRefusal,
  type RefusedRecording,
  type SoundInspection,
} from './recording.ts';
import { readMovieDate } from './movie-date.ts';
import { readTags, toDay } from './recording-tags.ts';

/** A film of two hours at 8 Mbit/s has 7 GB; what a page hands out should be far below that. */
const mostBytes = 4 * 1024 ** 3;
const mostMilliseconds = 60_000;

// What can't be read is told by the refusal, in words for the registrar.
Logging.level = LogLevel.Silent;

class Refusal extends Error {
  readonly refused: RefusedRecording;
  constructor(reason: RecordingRefusal, found = '') {
    super(reason);
    this.refused = { kind: 'refused', reason, found };
  }
}

/**
 * What a film or sound recording is, by its bytes: never by its name. Nothing is decoded; that every track can be read
 * to its last packet is tried.
 *
 * @param file path, or the bytes themselves
 */
export async function inspectRecording(file: string | Uint8Array<ArrayBuffer>): Promise<Inspection> {
  const size = typeof file === 'string' ? (await stat(file)).size : file.byteLength;
  if (size === 0) return { kind: 'refused', reason: 'empty', found: '' };
  if (size > mostBytes) return { kind: 'refused', reason: 'too-large', found: '' };
  if (await isCutShort(file)) return { kind: 'refused', reason: 'broken', found: '' };
  const source =
    typeof file === 'string'
      ? new FilePathSource(file, { handleUnhandledError: () => undefined })
      : new BufferSource(file);
  const input = new Input({ formats: ALL_FORMATS, source });
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    late.reject(new Refusal('too-slow'));
  }, mostMilliseconds);
  try {
    if (!(await input.canRead())) return await refuseUnread(file);
    const found = await Promise.race([inspect(input), late.promise]);
    return found.kind === 'refused' ? found : withDate(found, await readMovieDate(file));
  } catch (error) {
    return error instanceof Refusal ? error.refused : { kind: 'refused', reason: 'broken', found: '' };
  } finally {
    clearTimeout(timer);
    input.dispose();
  }
}

/** The day that the tags give goes before the one of the file's making, which copying programs renew. */
function withDate(found: FilmInspection | SoundInspection, made: Date | undefined): Inspection {
  const date = found.tags.date ?? (made && toDay(made));
  return { ...found, tags: { ...found.tags, date } };
}

/** Old telephones and cameras wrote AVI, WMV, AMR and the like. */
async function refuseUnread(file: string | Uint8Array): Promise<RefusedRecording> {
  const type = await (typeof file === 'string' ? fileTypeFromFile(file) : fileTypeFromBuffer(file));
  const isRecording = type !== undefined && /^(?:video|audio)\//u.test(type.mime);
  return isRecording
    ? { kind: 'refused', reason: 'container', found: type.ext.toUpperCase() }
    : { kind: 'refused', reason: 'unknown', found: '' };
}

async function inspect(input: Input): Promise<Inspection> {
  const [video] = await input.getVideoTracks();
  const [audio] = await input.getAudioTracks();
  const container = containerOf(await input.getFormat(), video !== undefined);
  if (container.kind === 'other') throw new Refusal('container', container.name);
  const { ending } = container;
  const audioCodec = audio && (await requireCodec(audio, playable[ending].audio));
  const duration = await requireDuration(
    input,
    [video, audio].filter((track) => track !== undefined),
  );
  const tags = await readTags(input);
  if (video === undefined) return { kind: 'sound', ending, duration, audioCodec, tags };
  const videoCodec = await requireCodec(video, playable[ending].video);
  const [width, height] = [await video.getDisplayWidth(), await video.getDisplayHeight()];
  return { kind: 'film', ending, duration, audioCodec, tags, videoCodec, width, height };
}

async function requireCodec(
  track: InputVideoTrack | InputAudioTrack,
  allowed: readonly string[],
): Promise<string> {
  const codec = await track.getCodec();
  if (codec === null || !allowed.includes(codec))
    throw new Refusal('codec', codec ?? String((await track.getInternalCodecId()) ?? ''));
  return codec;
}

/** Seconds to the end of the last packet, which is read with its bytes: a file cut short has none there. */
async function requireDuration(input: Input, tracks: readonly InputTrack[]): Promise<number> {
  if (tracks.length === 0) throw new Refusal('broken');
  let end = 0;
  for (const track of tracks) {
    const last = await new EncodedPacketSink(track).getPacket(Infinity);
    if (last === null || last.byteLength === 0) throw new Refusal('broken');
    end = Math.max(end, last.timestamp + last.duration);
  }
  if (!(end > 0)) throw new Refusal('broken');
  // In WebM the last packet need not say how long it lasts; the file does.
  const said = await input.getDurationFromMetadata();
  return said !== null && said > end && said < end + 2 ? said : end;
}
