import { MATROSKA, MP3, MP4, OGG, QTFF, WAVE, WEBM, type InputFormat } from 'mediabunny';
import type { RecordingEnding } from './recording.ts';

export type Container =
  { kind: 'known'; ending: RecordingEnding } | { kind: 'other'; /** As people call it. */ name: string };

/** The container by what the reader recognised; MP4 with sound alone is M4A. */
export function containerOf(format: InputFormat, hasPictures: boolean): Container {
  switch (format) {
    case MP4:
      return { kind: 'known', ending: hasPictures ? 'mp4' : 'm4a' };
    case QTFF:
      return { kind: 'known', ending: hasPictures ? 'mov' : 'm4a' };
    case WEBM:
      return { kind: 'known', ending: 'webm' };
    case MP3:
      return { kind: 'known', ending: 'mp3' };
    case WAVE:
      return { kind: 'known', ending: 'wav' };
    case OGG:
      return { kind: 'known', ending: 'ogg' };
    case MATROSKA:
      return { kind: 'other', name: 'MKV' };
    default:
      return { kind: 'other', name: format.name };
  }
}
