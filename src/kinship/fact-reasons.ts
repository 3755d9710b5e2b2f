import type { MatchReason } from '../domain/leads/match.ts';
import type { CountyKnowledge } from './county-knowledge.ts';
import type { RecordedPlace } from './people-columns.ts';
import type { PlaceParts } from './place-parts.ts';
import type { SaidTime } from './said-account.ts';
import { isSameTownship } from './said-places.ts';
import type { YearSpan } from './year-likelihood.ts';

interface ComparedTime {
  said: SaidTime;
  bits: number;
  recorded: string;
  span: Partial<YearSpan> | undefined;
}

/** `fits` where said and recorded years meet, `near` where they only nearly do and chance would not do as well. */
export function toTimeReason(
  field: 'birth' | 'joined' | 'death',
  { said, bits, recorded, span }: ComparedTime,
): MatchReason {
  const { time } = said;
  const meets =
    time.kind === 'years' &&
    span?.from !== undefined &&
    span.until !== undefined &&
    time.from <= span.until &&
    span.from <= time.until;
  const kind = meets ? 'fits' : bits > 0 ? 'near' : 'contradicts';
  return { field, kind, bits, said: said.said, recorded };
}

export function toAgeReason(
  field: 'birth' | 'death',
  { said, bits, span }: Omit<ComparedTime, 'recorded'>,
): MatchReason {
  const recorded =
    span?.from === span?.until ? `${span?.from ?? ''}` : `${span?.from ?? ''}—${span?.until ?? ''}`;
  return { field, kind: bits > 0 ? 'age' : 'other-age', bits, said: said.said, recorded };
}

interface ComparedPlace {
  said: string;
  parts: PlaceParts;
  bits: number;
  place: RecordedPlace | undefined;
  recorded: string;
  counties: CountyKnowledge;
  districtName(code: string): string;
}

/** County and township are weighed as one; the words name what of both agrees. */
export function toPlaceReasons(compared: ComparedPlace): MatchReason[] {
  const { parts, place, bits, said, recorded } = compared;
  if (place === undefined) return [];
  const hasTownship = parts.township !== '' && place.township !== '';
  const isTownship = hasTownship && isSameTownship(parts.township, place.township);
  const base = {
    field: 'nativePlace',
    said,
    recorded,
    detail: compared.districtName(place.district),
  } as const;
  if (parts.county === '' && parts.township === '')
    return [{ ...base, kind: bits > 0 ? 'province' : 'other-province', bits }];
  if (parts.county === '')
    return [{ ...base, kind: isTownship ? 'township' : 'other-township', bits, detail: parts.township }];
  const county = countyKind(compared, place);
  if (county === 'other-county')
    return [{ ...base, kind: isTownship ? 'township-elsewhere' : 'other-county', bits }];
  const reasons: MatchReason[] = [{ ...base, kind: county, bits }];
  // Bits stand with the county; the township says which way they went.
  if (hasTownship)
    reasons.push({
      ...base,
      kind: isTownship ? 'township' : 'other-township',
      bits: 0,
      detail: parts.township,
    });
  return reasons;
}

function countyKind(
  { parts, counties }: ComparedPlace,
  place: RecordedPlace,
): 'same' | 'former' | 'ambiguous' | 'other-county' {
  if (parts.county === place.county) return 'same';
  const fits = counties.likelihoods(parts.county)?.get(place.district);
  if (fits === undefined) return place.district === '' ? 'ambiguous' : 'other-county';
  const meaning = counties.meaningOf(parts.county);
  return meaning === 'present' ? 'same' : meaning;
}
