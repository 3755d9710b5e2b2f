import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cleanRecording } from './clean-recording.ts';
import { inspectRecording } from './inspect-recording.ts';
import { toPublishedEnding, type RefusedRecording } from './recording.ts';
import { publishedRecording, type PublishedRecording } from './recording-fact.ts';

/** Grows when what is made from a master changes. */
const recipe = 1;

export interface KeptRecording {
  kind: 'kept';
  published: PublishedRecording;
  path: string;
}

/** Cleaned films and recordings, by the checksums of their masters: a rename makes nothing anew. */
export class RecordingStore {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
    mkdirSync(directory, { recursive: true });
  }

  /** What was made before from a master of this checksum. */
  find(sha256: string): KeptRecording | undefined {
    const fact = `${this.#base(sha256)}.json`;
    if (!existsSync(fact)) return undefined;
    const published = publishedRecording.parse(JSON.parse(readFileSync(fact, 'utf8')));
    const file = `${this.#base(sha256)}.${published.ending}`;
    return existsSync(file) && statSync(file).size === published.bytes
      ? { kind: 'kept', published, path: file }
      : undefined;
  }

  /** As `find`, and makes it where it is not there yet. An interrupted run leaves nothing that is taken for whole. */
  async keep(master: string, sha256: string): Promise<KeptRecording | RefusedRecording> {
    const known = this.find(sha256);
    if (known !== undefined) return known;
    const found = await inspectRecording(master);
    if (found.kind === 'refused') return found;
    const ending = toPublishedEnding(found.ending);
    const file = `${this.#base(sha256)}.${ending}`;
    await writeWhole(file, (draft) => cleanRecording(master, ending, draft));
    const published: PublishedRecording = {
      kind: found.kind,
      ending,
      duration: found.duration,
      bytes: statSync(file).size,
      hasSound: found.audioCodec !== undefined,
      ...(found.kind === 'film' ? { size: { width: found.width, height: found.height } } : {}),
    };
    await writeWhole(`${this.#base(sha256)}.json`, (draft) =>
      writeFileSync(draft, JSON.stringify(published)),
    );
    return { kind: 'kept', published, path: file };
  }

  #base(sha256: string): string {
    return path.join(this.#directory, `${recipe}-${sha256}`);
  }
}

async function writeWhole(file: string, write: (draft: string) => void | Promise<void>): Promise<void> {
  const draft = `${file}.${randomUUID().slice(0, 8)}.draft`;
  try {
    await write(draft);
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}
