import { describe, expect, it } from 'vitest';
import { toDataLicence } from './data-licence.ts';

const licenceOf = (rows: Record<string, string>) => toDataLicence(new Map(Object.entries(rows)));

describe('the licence of the data', () => {
  it('is not chosen where the table has no row, an empty one, or a placeholder', () => {
    expect(licenceOf({})).toBeUndefined();
    expect(licenceOf({ 数据许可: '' })).toBeUndefined();
    expect(licenceOf({ 数据许可: '待填', 数据许可网址: 'https://example.org/' })).toBeUndefined();
  });

  it('is recognised however its name is spaced, with its identifier and text', () => {
    const address = 'https://creativecommons.org/licenses/by/4.0/';
    expect(licenceOf({ 数据许可: 'CC BY 4.0' })).toEqual({
      title: 'CC BY 4.0',
      name: 'CC-BY-4.0',
      address,
    });
    expect(licenceOf({ 数据许可: 'cc-by-nc-sa' })?.name).toBe('CC-BY-NC-SA-4.0');
    expect(licenceOf({ 数据许可: 'CC0' })?.name).toBe('CC0-1.0');
  });

  it('keeps the office’s own words where nobody else knows them', () => {
    expect(licenceOf({ 数据许可: '注明出处可用', 数据许可网址: 'https://example.org/terms' })).toEqual({
      title: '注明出处可用',
      name: undefined,
      address: 'https://example.org/terms',
    });
    expect(licenceOf({ 数据许可: 'CC BY 3.0' })?.name).toBeUndefined();
  });
});
