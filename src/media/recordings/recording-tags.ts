import type { Input } from 'mediabunny';
import { toBeijingClock } from '../../domain/dates/beijing-time.ts';
import type { RecordingTags } from './recording.ts';

/** What the file says of itself. */
export async function readTags(input: Input): Promise<RecordingTags> {
  const { title, artist, date, raw = {} } = await input.getMetadataTags();
  return {
    date: date === undefined ? undefined : toDay(date),
    title: filled(title),
    creator: filled(artist),
    position: Object.values(raw)
      .map((value) => findPosition(value))
      .find((position) => position !== undefined),
  };
}

/** Undefined for the years in which cameras' clocks begin. */
export function toDay(date: Date): string | undefined {
  const clock = toBeijingClock(date.getTime());
  return clock.getUTCFullYear() > 1980 ? clock.toISOString().slice(0, 10) : undefined;
}

function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text.trim();
}

/** ISO 6709 as phones write it, `+29.5630+106.5516+244.000/`, in text or behind the four bytes of an atom. */
export function findPosition(value: unknown): RecordingTags['position'] {
  const text = value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;
  if (typeof text !== 'string') return undefined;
  const [, latitude, longitude] =
    /([+-]\d{2}(?:\.\d+)?)([+-]\d{3}(?:\.\d+)?)(?:[+-]\d+(?:\.\d+)?)?(?:CRS\w+)?\//u.exec(text) ?? [];
  if (latitude === undefined || longitude === undefined) return undefined;
  return { latitude: Number(latitude), longitude: Number(longitude) };
}
