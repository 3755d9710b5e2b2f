import {
  ALL_FORMATS,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathSource,
  FilePathTarget,
  Input,
  Mp3OutputFormat,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
  WavOutputFormat,
  WebMOutputFormat,
  type InputAudioTrack,
  type InputVideoTrack,
  type OutputFormat,
} from 'mediabunny';
import { blankVorbisComments } from './blank-vorbis-comments.ts';
import { createUserDataFilter } from './drop-user-data.ts';
import type { PublishedEnding } from './recording.ts';

/**
 * Writes a film or recording anew with nothing but its first picture track and its first sound track: no titles, owner,
 * device, place or cover, no tracks of sensors, no texts of cameras within the picture track. Nothing is encoded again.
 *
 * @throws where the file can't be read to its end
 */
export async function cleanRecording(file: string, ending: PublishedEnding, target: string): Promise<void> {
  const source = new FilePathSource(file, { handleUnhandledError: () => undefined });
  const input = new Input({ formats: ALL_FORMATS, source });
  const output = new Output({ format: formats[ending](), target: new FilePathTarget(target) });
  try {
    const [video] = await input.getVideoTracks();
    const [audio] = await input.getAudioTracks();
    const ways = [
      video && (await addFilmTrack(output, video)),
      audio && (await addSoundTrack(output, audio)),
    ];
    await output.start();
    await copyPackets(
      ways.filter((way) => way !== undefined),
      { format: output.format, end: (await input.getDurationFromMetadata()) ?? 0 },
    );
    await output.finalize();
  } catch (error) {
    if (output.state !== 'finalized') await output.cancel();
    throw error;
  } finally {
    input.dispose();
  }
}

/** `reserve`: what players need first stands first, and the film need not be held in memory for it. */
const formats: Record<PublishedEnding, () => OutputFormat> = {
  mp4: () => new Mp4OutputFormat({ fastStart: 'reserve' }),
  m4a: () => new Mp4OutputFormat({ fastStart: 'reserve' }),
  webm: () => new WebMOutputFormat(),
  mp3: () => new Mp3OutputFormat(),
  wav: () => new WavOutputFormat(),
  ogg: () => new OggOutputFormat(),
};

/** How the packets of one track go over. */
interface Way {
  packets: AsyncGenerator<EncodedPacket, void>;
  firstTimestamp: number;
  add(packet: EncodedPacket): Promise<void>;
}

async function addFilmTrack(output: Output, track: InputVideoTrack): Promise<Way> {
  const codec = await track.getCodec();
  const config = await track.getDecoderConfig();
  if (codec === null || config === null) throw new Error('Its picture track is of no known kind.');
  const source = new EncodedVideoPacketSource(codec);
  output.addVideoTrack(source, {
    rotation: await track.getRotation(),
    flip: await track.getFlip(),
    maximumPacketCount: (await track.computePacketStats()).packetCount,
  });
  const filter = codec === 'avc' ? createUserDataFilter(config.description) : undefined;
  return {
    ...(await readTrack(track)),
    add: (packet) =>
      source.add(filter ? packet.clone({ data: filter(packet.data) }) : packet, { decoderConfig: config }),
  };
}

async function addSoundTrack(output: Output, track: InputAudioTrack): Promise<Way> {
  const codec = await track.getCodec();
  const config = await track.getDecoderConfig();
  if (codec === null || config === null) throw new Error('Its sound track is of no known kind.');
  const source = new EncodedAudioPacketSource(codec);
  output.addAudioTrack(source, { maximumPacketCount: (await track.computePacketStats()).packetCount });
  const decoderConfig = codec === 'vorbis' ? blankVorbisComments(config) : config;
  return { ...(await readTrack(track)), add: (packet) => source.add(packet, { decoderConfig }) };
}

async function readTrack(track: InputVideoTrack | InputAudioTrack) {
  const packets = new EncodedPacketSink(track).packets();
  return { packets, firstTimestamp: await track.getFirstTimestamp() };
}

/** Packets in the order of their times, so that no track runs ahead of the other and fills the memory. */
async function copyPackets(
  ways: readonly Way[],
  { format, end }: { format: OutputFormat; /** Seconds, as the file says. */ end: number },
): Promise<void> {
  const first = Math.min(...ways.map(({ firstTimestamp }) => firstTimestamp));
  const shift = shiftFor(first, format);
  const heads = await Promise.all(ways.map(async (way) => ({ way, head: await way.packets.next() })));
  for (;;) {
    const waiting = heads.flatMap((entry) =>
      entry.head.done === true ? [] : [{ entry, packet: entry.head.value }],
    );
    if (waiting.length === 0) return;
    const { entry, packet } = waiting.reduce((one, other) =>
      other.packet.timestamp < one.packet.timestamp ? other : one,
    );
    entry.head = await entry.way.packets.next();
    const { data, type, timestamp } = packet;
    // In WebM the last packet need not say how long it lasts.
    const isOpen = entry.head.done === true && packet.duration === 0;
    const duration = isOpen ? Math.max(0, end - timestamp) : packet.duration;
    await entry.way.add(new EncodedPacket(data, type, timestamp + shift, duration));
  }
}

/** Seconds by which all is moved: some containers begin at nought, others never before it. */
function shiftFor(first: number, format: OutputFormat): number {
  if (!format.supportsTimestampedMediaData) return -first;
  return format.negativeTimestampSupport === 'full' ? 0 : Math.max(0, -first);
}
