import { describe, expect, it } from 'vitest';
import { compareReleases, nextReleaseName } from './release-files.ts';
import { parseReleaseManifest, toFingerprintText } from './release-manifest.ts';

describe('names of releases', () => {
  it('count on within a day and begin anew on the next', () => {
    expect(nextReleaseName([], '2026-11-27')).toBe('2026-11-27-01');
    expect(nextReleaseName(['2026-11-27-01', '2026-11-27-02'], '2026-11-27')).toBe('2026-11-27-03');
    expect(nextReleaseName(['2026-11-27-02'], '2026-11-28')).toBe('2026-11-28-01');
  });

  it('stay in order where there are a hundred in a day, or the clock goes back', () => {
    const names = ['2026-11-27-100', '2026-11-27-99'];
    expect(nextReleaseName(names, '2026-11-27')).toBe('2026-11-27-101');
    expect(nextReleaseName(names, '2026-11-26')).toBe('2026-11-27-101');
    expect(names.toSorted(compareReleases)).toEqual(['2026-11-27-99', '2026-11-27-100']);
  });
});

describe('a manifest', () => {
  it('is read only where it is one', () => {
    expect(parseReleaseManifest('{"format":"mingji-release-1"}')).toBeUndefined();
    expect(parseReleaseManifest('no json')).toBeUndefined();
  });

  it('shows a fingerprint in groups that can be read aloud', () => {
    expect(toFingerprintText('0a1b2c3d')).toBe('0A1B 2C3D');
  });
});
