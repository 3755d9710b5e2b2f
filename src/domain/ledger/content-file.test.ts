import { describe, expect, it } from 'vitest';
import { isContentFile } from './content-file.ts';

describe('what an entry of the ledger is about', () => {
  it.each([
    'places.csv',
    'walls/gele-shan.csv',
    'stories/p-7k3m9q2x.md',
    'media/files/m-1.jpg',
    'glyphs/U+2B8F5.svg',
  ])('%s is a file', (record) => expect(isContentFile(record)).toBe(true));

  it.each([
    'p-7k3m9q2x',
    'gele-shan',
    's.1',
    '../secret.csv',
    '/etc/x.csv',
    'C:\\x.csv',
    'https://a.example/x.csv',
  ])('%s is none', (record) => expect(isContentFile(record)).toBe(false));
});
