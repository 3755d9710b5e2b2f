import sharp from 'sharp';
import { mediaTable } from '../domain/media-tables.ts';
import { toWebVtt, type CaptionCue } from '../domain/media/captions.ts';
import type { MediaRow, TranscriptRow } from '../domain/tables.ts';
import { bellTones } from './bell-tones.ts';
import { canary, canaryPosition } from './canaries.ts';
import { toEmptyRow } from './empty-row.ts';
import { filmOfFrames } from './film-of-frames.ts';
import { drawFlowerFilm, drawShadowFilm, filmSize } from './film-scenes.ts';
import { toInventedThingId } from './invented-id.ts';
import { ferryLines, flowerLines, rollCallLines, shadowLines, toCues } from './recording-words.ts';
import { inventedSourceId } from './sources.ts';

export interface InventedRecordings {
  rows: MediaRow[];
  /** Paths below the content folder. */
  files: { file: string; bytes: Uint8Array }[];
  transcripts: { mediaId: string; rows: Partial<TranscriptRow>[] }[];
}

interface Wanted {
  seed: number;
  /** Whom the recordings speak of; none will do. */
  people: readonly { id: string; name: string }[];
  facilityId: string;
}

const framesPerSecond = 2;
const frameCount = 24;
const firstNumber = 900_000;

/**
 * Two silent films and two recordings of bells, with captions, as families' telephones would write them: owner, device
 * and place stand in their tags.
 */
export async function inventRecordings({ seed, people, facilityId }: Wanted): Promise<InventedRecordings> {
  const films = [
    { frames: drawShadowFilm(frameCount), lines: shadowLines, caption: '碑影', date: '2024年5月2日' },
    {
      frames: drawFlowerFilm(frameCount, seed),
      lines: flowerLines,
      caption: '清明献花',
      date: '2025年4月4日',
    },
  ];
  const tones = [
    { strokes: [196, 196, 174.6, 196], lines: ferryLines, caption: '渡口人家口述', date: '1986年3月' },
    { strokes: [220, 164.8, 220], lines: rollCallLines, caption: '清明读名', date: '' },
  ];
  const made: Made[] = [
    ...(await Promise.all(
      films.map(async (film) => ({ ...film, kind: '影片', bytes: await writeFilm(film.frames) })),
    )),
    ...tones.map((sound) => ({ ...sound, kind: '录音', bytes: writeBells(sound.strokes) })),
  ].map(({ kind, bytes, lines, caption, date }) => {
    const pace = (kind === '影片' ? frameCount / framesPerSecond : 16) / (lines.length + 0.5);
    return { kind, bytes, caption, date, cues: toCues(pace, 0.5, lines) };
  });
  const person = people[0]?.id ?? '';
  const items = made.map((one, index) => toItem(one, toInventedThingId('m', firstNumber + index, seed)));
  const rows = items.map(({ row }, index) => ({
    ...row,
    facility: facilityId,
    people: index === spokenOf ? person : '',
  }));
  const poster = await writePoster(films[0]?.frames ?? [], rows[0], seed);
  return {
    rows: [...rows.map((row, index) => (index === 0 ? { ...row, poster: poster.row.id } : row)), poster.row],
    files: [...items.flatMap(({ files }) => files), poster.file],
    transcripts: [],
  };
}

/** Index of the recording that speaks of the first person. */
const spokenOf = 2;

async function writePoster(frames: readonly string[], film: MediaRow | undefined, seed: number) {
  const id = toInventedThingId('m', firstNumber + 100, seed);
  const bytes = await sharp(Buffer.from(frames[4] ?? ''))
    .jpeg({ quality: 82 })
    .toBuffer();
  const row: MediaRow = {
    ...toEmptyRow(mediaTable),
    ...{ id, file: `${id}.jpg`, kind: '其他', date: film?.date ?? '', facility: film?.facility ?? '' },
    caption: '影片“碑影”的画面（虚构）',
    alt: '程序画的石碑，影子落在右边。',
    creator: '程序',
    rights: '虚构图样',
    sourceIds: inventedSourceId,
  };
  return { row, file: { file: `media/files/${id}.jpg`, bytes: new Uint8Array(bytes) } };
}

interface Made {
  kind: string;
  bytes: Uint8Array;
  caption: string;
  date: string;
  cues: CaptionCue[];
}

function toItem({ kind, bytes, caption, date, cues }: Made, id: string) {
  const file = `${id}.${kind === '影片' ? 'webm' : 'wav'}`;
  const row: MediaRow = {
    ...toEmptyRow(mediaTable),
    ...{ id, file, kind, date },
    caption: `${caption}（虚构）`,
    alt: kind === '影片' ? `程序画的短片：${caption}。` : '',
    creator: kind === '影片' ? '程序' : '',
    rights: '虚构图样',
    captions: `${id}.vtt`,
    originalName: `${canary.fileName}.${kind === '影片' ? 'mov' : 'wav'}`,
    sourceIds: inventedSourceId,
  };
  const captions = `${toWebVtt(cues)}\nNOTE ${canary.note}\n`;
  return {
    row,
    files: [
      { file: `media/files/${file}`, bytes },
      { file: `media/files/${id}.vtt`, bytes: new TextEncoder().encode(captions) },
    ],
  };
}

function writeFilm(frames: readonly string[]): Promise<Uint8Array> {
  const { latitude, longitude } = canaryPosition;
  return filmOfFrames({
    ...filmSize,
    frames,
    framesPerSecond,
    tags: {
      title: canary.comment,
      artist: canary.owner,
      raw: { MAKE: canary.maker, MODEL: canary.body, LOCATION: `+${latitude}+${longitude}/` },
    },
  });
}

function writeBells(strokes: readonly number[]): Uint8Array {
  return bellTones({
    strokes,
    pace: 16 / strokes.length,
    sampleRate: 8000,
    tags: { IART: canary.artist, ICMT: canary.comment, ISFT: canary.maker, ICRD: '1970-01-01' },
  });
}
