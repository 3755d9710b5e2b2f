import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Output, WebMOutputFormat } from 'mediabunny';
import sharp from 'sharp';

export interface FramesOfFilm {
  /** Drawings of the same size, as SVG. */
  frames: readonly string[];
  width: number;
  height: number;
  framesPerSecond: number;
  /** What a camera would write into the file; nothing of it may reach the public. */
  tags: { title: string; artist: string; raw: Record<string, string> };
}

/** A silent WebM whose every frame is a key frame: a lossy WebP picture is one VP8 frame (RFC 9649, section 2.5). */
export async function filmOfFrames(film: FramesOfFilm): Promise<Uint8Array<ArrayBuffer>> {
  const { frames, width, height, framesPerSecond, tags } = film;
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  const source = new EncodedVideoPacketSource('vp8');
  output.addVideoTrack(source);
  output.setMetadataTags(tags);
  await output.start();
  for (const [index, frame] of frames.entries()) {
    const webp = await sharp(Buffer.from(frame)).flatten().webp({ quality: 40, effort: 4 }).toBuffer();
    const packet = new EncodedPacket(vp8Of(webp), 'key', index / framesPerSecond, 1 / framesPerSecond);
    await source.add(packet, {
      decoderConfig: { codec: 'vp8', codedWidth: width, codedHeight: height },
    });
  }
  await output.finalize();
  return new Uint8Array(requireBuffer(target));
}

function requireBuffer({ buffer }: BufferTarget): ArrayBuffer {
  if (buffer === null) throw new Error('The film was not finished.');
  return buffer;
}

/** The payload of the chunk `VP8 ` of a lossy WebP file. */
function vp8Of(webp: Buffer): Uint8Array {
  for (let at = 12; at + 8 <= webp.length;) {
    const length = webp.readUInt32LE(at + 4);
    if (webp.toString('latin1', at, at + 4) === 'VP8 ') return webp.subarray(at + 8, at + 8 + length);
    at += 8 + length + (length % 2);
  }
  throw new Error('This WebP picture holds no VP8 frame.');
}
