import type { Person } from '../../domain/people/person.ts';
import type { Gazetteer } from '../../domain/places/places.ts';
import { resolvePlace } from '../../domain/places/resolve-place.ts';

const unit = /街道|镇|乡|公社/u;
const aboveTownship = /[省县区市州府旗（）()／/]/u;
const longest = 8;

/**
 * The township that a native place names, as it is written; the present one where the roll gives it. Empty where none is
 * named: a village or a street tells no township.
 */
export function townshipOf(
  person: Pick<Person, 'nativePlace' | 'nativePresent' | 'nativeDistrict'>,
  gazetteer: Gazetteer,
): string {
  const district = gazetteer.findDistrict(person.nativeDistrict)?.name;
  const present = readTownship(withoutDistrict(person.nativePresent, district));
  if (present !== '') return present;
  const bracketed = /[（(]今(?<now>[^（）()]+)[）)]/u.exec(person.nativePlace)?.groups?.['now'] ?? '';
  const now = readTownship(withoutDistrict(bracketed, district));
  return now === '' ? readWritten(person.nativePlace, gazetteer) : now;
}

function withoutDistrict(place: string, district: string | undefined): string {
  const at = district === undefined ? -1 : place.indexOf(district);
  return district === undefined || at < 0 ? place : place.slice(at + district.length);
}

/** 綦江石角镇: where nothing says that a county's name has ended, the gazetteer is asked for it. */
function readWritten(place: string, gazetteer: Gazetteer): string {
  const text = place.replace(/[（(].*$/u, '');
  const end = unit.exec(text);
  if (end === null) return '';
  const start = startOfTownship(text, end.index);
  if (start > 0) return take(text, start, end);
  const reading = resolvePlace(text, gazetteer);
  if (reading.kind !== 'district' && reading.kind !== 'ambiguous') return '';
  const at = findName(text, reading.matchedName);
  return at === undefined || at >= end.index ? '' : take(text, at, end);
}

/** The place may leave out what the gazetteer has: 綦江 for 綦江县. */
function findName(text: string, name: string): number | undefined {
  const written = [name, name.replace(/[县区市州府厅]$/u, '')].find((form) => text.includes(form));
  return written === undefined ? undefined : text.indexOf(written) + written.length;
}

function readTownship(text: string): string {
  const end = unit.exec(text);
  return end === null ? '' : take(text, startOfTownship(text, end.index), end);
}

/** After the last county, district or city; 李市镇 and 沙市镇 have the sign in their own names. */
function startOfTownship(text: string, end: number): number {
  for (let at = end - 2; at >= 0; at -= 1) if (aboveTownship.test(text[at] ?? '')) return at + 1;
  return 0;
}

function take(text: string, start: number, end: RegExpExecArray): string {
  const township = text.slice(start, end.index + end[0].length);
  return township.length - end[0].length >= 1 && township.length <= longest ? township : '';
}
