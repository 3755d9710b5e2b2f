/** Hertz of the partials of a small bell over its strike tone, with how loud each is and how fast it fades. */
const partials = [
  { ratio: 0.5, loudness: 0.3, fade: 0.5 },
  { ratio: 1, loudness: 0.4, fade: 0.9 },
  { ratio: 1.19, loudness: 0.2, fade: 1.3 },
  { ratio: 2, loudness: 0.15, fade: 2.1 },
];

export interface BellTones {
  /** Hertz of each stroke, one after the other. */
  strokes: readonly number[];
  /** Seconds between two strokes. */
  pace: number;
  sampleRate: number;
  /** Texts of the chunk `LIST INFO`, by their four letters; nothing of it may reach the public. */
  tags: Record<string, string>;
}

/** Strokes of a bell as a WAV file: mono, 8 bits. */
export function bellTones({ strokes, pace, sampleRate, tags }: BellTones): Uint8Array<ArrayBuffer> {
  const samples = new Uint8Array(Math.round(strokes.length * pace * sampleRate));
  for (let index = 0; index < samples.length; index += 1) {
    const time = index / sampleRate;
    const last = Math.floor(time / pace);
    const heard = [last - 1, last].filter((stroke) => stroke >= 0);
    const value = heard.reduce((sum, stroke) => sum + ring(strokes[stroke] ?? 0, time - stroke * pace), 0);
    samples[index] = 128 + Math.round(Math.max(-1, Math.min(1, value)) * 120);
  }
  return wavOf(samples, sampleRate, tags);
}

/** Between -1 and 1; a bell begins softly, so that the recording does not click. */
function ring(hertz: number, seconds: number): number {
  const attack = Math.min(1, seconds / 0.008);
  return partials.reduce(
    (sum, { ratio, loudness, fade }) =>
      sum + attack * loudness * Math.exp(-fade * seconds) * Math.sin(2 * Math.PI * hertz * ratio * seconds),
    0,
  );
}

function wavOf(
  samples: Uint8Array,
  sampleRate: number,
  tags: Record<string, string>,
): Uint8Array<ArrayBuffer> {
  const format = Buffer.alloc(16);
  format.writeUInt16LE(1, 0);
  format.writeUInt16LE(1, 2);
  format.writeUInt32LE(sampleRate, 4);
  format.writeUInt32LE(sampleRate, 8);
  format.writeUInt16LE(1, 12);
  format.writeUInt16LE(8, 14);
  const info = Object.entries(tags).map(([name, text]) => chunk(name, Buffer.from(`${text}\0`, 'latin1')));
  const parts = [
    Buffer.from('WAVE', 'latin1'),
    chunk('fmt ', format),
    chunk('LIST', Buffer.concat([Buffer.from('INFO', 'latin1'), ...info])),
    chunk('data', samples),
  ];
  return new Uint8Array(chunk('RIFF', Buffer.concat(parts)));
}

function chunk(name: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 0, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}
