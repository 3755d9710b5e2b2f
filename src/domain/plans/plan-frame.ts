import type { PlanFrame } from './plan.ts';

/** What the member 坐标系 of a drawing says. Systems with a secret offset can't be drawn from as they are. */
export type FrameReading =
  { kind: 'frame'; frame: PlanFrame } | { kind: 'shifted'; datum: 'GCJ-02' | 'BD-09' } | { kind: 'unknown' };

const frames: readonly (readonly [PlanFrame, RegExp])[] = [
  ['本地米', /^(?:本地米?|米|本地坐标系?)$/u],
  ['WGS-84', /^(?:WGS(?:19)?84|EPSG:?4326)$/u],
  ['CGCS2000', /^(?:CGCS2000|国家2000|2000国家大地坐标系|EPSG:?4490)$/u],
];

/** Without the member the numbers are degrees of WGS 84, as RFC 7946 has it. */
export function readFrame(written: string | undefined): FrameReading {
  if (written === undefined) return { kind: 'frame', frame: 'WGS-84' };
  const plain = written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s_-]/gu, '');
  if (/GCJ|火星|高德|腾讯/u.test(plain)) return { kind: 'shifted', datum: 'GCJ-02' };
  if (/BD09|百度/u.test(plain)) return { kind: 'shifted', datum: 'BD-09' };
  const found = frames.find(([, pattern]) => pattern.test(plain));
  return found === undefined ? { kind: 'unknown' } : { kind: 'frame', frame: found[0] };
}
