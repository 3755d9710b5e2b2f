import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { parseCaptions, toWebVtt, type CaptionCue } from '../domain/media/captions.ts';
import type { MediaItem } from '../domain/media/media-item.ts';
import { recordingRefusals } from '../i18n/recording-refusals.ts';
import { recordingWords } from '../i18n/recordings.ts';
import type { Masters } from '../media/masters/masters.ts';
import type { RecordingFacts } from '../media/recordings/recording-fact.ts';
import { RecordingStore, type KeptRecording } from '../media/recordings/recording-store.ts';
import { basePath, links } from '../site.ts';
import { setRecordingFacts } from '../views/recording/recording-facts.ts';
import { linkOrCopy } from './output-folder.ts';

const words = recordingWords.build;

export interface Recordings {
  /** For the pages of every shard; this process knows them already. */
  facts: RecordingFacts;
  /** Puts films, recordings and captions into the output. */
  copyTo(folder: string): void;
}

interface Kitchen {
  masters: Masters;
  cacheDir: string;
  warn?: (message: string) => void;
}

/**
 * Cleans every film and recording that pages show, and reads its captions. One whose file is missing, changed or can't
 * be played is told to `warn` by its name, and its page says so.
 */
export async function prepareRecordings(
  archive: Archive,
  { masters, cacheDir, warn = console.warn }: Kitchen,
): Promise<Recordings> {
  const store = new RecordingStore(path.join(cacheDir, 'recordings'));
  const kept = new Map<string, KeptRecording>();
  const captions = new Map<string, CaptionCue[]>();
  const items = archive.media.shown.filter(({ medium }) => medium === 'film' || medium === 'sound');
  for (const item of items) {
    const recording = await keepOrWarn(item, { store, masters, warn });
    if (recording !== undefined) kept.set(item.id, recording);
    captions.set(item.id, await readCaptions(item, masters, warn));
  }
  const facts = new Map(
    items.map(({ id }) => [id, { published: kept.get(id)?.published, cues: captions.get(id) ?? [] }]),
  );
  setRecordingFacts(facts);
  return { facts, copyTo: (folder) => copyAll(folder, kept, captions) };
}

interface Job {
  store: RecordingStore;
  masters: Masters;
  warn: (message: string) => void;
}

async function keepOrWarn(
  { id, file }: MediaItem,
  { store, masters, warn }: Job,
): Promise<KeptRecording | undefined> {
  const master = await masters.find(file);
  if (master.kind === 'outside') return warnAlone(warn, words.outside(id, file));
  if (master.kind !== 'present') {
    const earlier = master.sha256 === undefined ? undefined : store.find(master.sha256);
    if (master.kind === 'changed') warn(words.changed(id, file));
    else warn(earlier === undefined ? words.absent(id, file) : words.kept(id, file));
    return earlier;
  }
  try {
    const found = await store.keep(master.path, master.sha256);
    if (found.kind === 'kept') return found;
    return warnAlone(warn, words.refused(id, file, recordingRefusals[found.reason](found.found)));
  } catch {
    return warnAlone(warn, words.refused(id, file, recordingRefusals.broken()));
  }
}

function warnAlone(warn: (message: string) => void, message: string): undefined {
  warn(message);
  return undefined;
}

async function readCaptions(
  { id, captionsFile }: MediaItem,
  masters: Masters,
  warn: (message: string) => void,
): Promise<CaptionCue[]> {
  if (captionsFile === '') return [];
  const master = await masters.find(captionsFile);
  if (master.kind === 'present') return parseCaptions(readFileSync(master.path, 'utf8')).cues;
  warn(words.noCaptions(id, captionsFile));
  return [];
}

function copyAll(
  folder: string,
  kept: ReadonlyMap<string, KeptRecording>,
  captions: ReadonlyMap<string, readonly CaptionCue[]>,
): void {
  const place = (address: string) => {
    const target = path.join(folder, address.slice(basePath.length));
    mkdirSync(path.dirname(target), { recursive: true });
    return target;
  };
  for (const [id, { path: file, published }] of kept)
    linkOrCopy(file, place(links.recording(id, published.ending)));
  for (const [id, cues] of captions)
    if (cues.length > 0) writeFileSync(place(links.captions(id)), toWebVtt(cues));
}
