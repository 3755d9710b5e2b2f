import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedData } from '../../../tests/support/built-sites.ts';
import { IntakePlace } from './intake-place.fixture.ts';
import type { AddedFile, IntakeResult } from './outcome.ts';

const folders = [sharedData('photos-exif'), sharedData('photos-hongyan')].flatMap((folder) => folder ?? []);

describe.skipIf(folders.length < 2)('photographs of real cameras', () => {
  let place: IntakePlace;
  let result: IntakeResult;
  beforeAll(async () => {
    place = new IntakePlace();
    const cells = { kind: '设施' };
    const given = { cells, today: '2026-11-27', toClaim: (written: string) => `待核：${written}` };
    const facilities = [{ id: 'zengjiayan', name: '曾家岩50号', latitude: 29.5685, longitude: 106.5465 }];
    result = await place.add(folders, { given, facilities });
  });
  afterAll(() => place.remove());

  const find = (ending: string): AddedFile | undefined =>
    result.outcomes.find((outcome) => outcome.kind === 'added' && outcome.name.endsWith(ending)) as
      AddedFile | undefined;

  it('are all taken in, from 372 to 20 million pixels', () => {
    expect(result.outcomes.filter(({ kind }) => kind === 'added')).toHaveLength(14);
    expect(result.outcomes.filter(({ kind }) => kind === 'refused').map(({ name }) => name)).toEqual([
      ...['photos-exif/SOURCE.md', 'photos-hongyan/SOURCE.md'],
    ]);
  });

  it('say when and by whom they were taken, and never who owns the camera', () => {
    expect(find('zengjiayan-50-site.jpg')?.cells).toMatchObject({
      ...{ date: '2014-04-21', creator: 'Zhangzhugang', rights: '待核：Zhangzhugang', caption: '' },
    });
    expect(find('gps-DSCN0010.jpg')?.cells).toMatchObject({ date: '2008-10-22', creator: '', caption: '' });
    expect(readFileSync(place.table, 'utf8')).not.toMatch(/091026000380|29\.56|106\.54/u);
  });

  it('suggest the facility that the camera stood at', () => {
    expect(find('zengjiayan-50-site.jpg')?.near).toMatchObject({ id: 'zengjiayan', distance: 60 });
    expect(find('gps-DSCN0010.jpg')?.near).toBeUndefined();
  });

  it('are known to be one picture however it was turned, and only then', () => {
    const alike = result.outcomes.flatMap((outcome) =>
      outcome.kind === 'added' && outcome.alike ? outcome.name : [],
    );
    expect(alike).toEqual([1, 3, 6, 8].map((number) => `photos-exif/Landscape_${number}.jpg`));
  });
});
