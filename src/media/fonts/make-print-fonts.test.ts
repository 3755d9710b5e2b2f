import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typesetPdf } from '../../typesetting/typeset-pdf.ts';
import { makePrintFonts } from './make-print-fonts.ts';

let cacheDir: string;
beforeAll(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'print-fonts-'));
});
afterAll(() => rm(cacheDir, { recursive: true }));

describe('fonts for printed documents', () => {
  it('are none where Noto Serif SC has every character, rare ones too', async () => {
    const { fonts, missing } = await makePrintFonts(['江竹筠 㵘𬭎\n□〔〕'], { cacheDir });
    expect(fonts).toEqual([]);
    expect([...missing]).toEqual([]);
  });

  it('are small fonts with names of their own, so that a document can draw from several slices', async () => {
    const { fonts } = await makePrintFonts(['王𠮷、李𠝹'], { cacheDir });
    expect(fonts.map(({ family }) => family)).toEqual(['Rare0000000000001', 'Rare0000000000002']);
    const pdf = Buffer.from(await typesetPdf({ source: '王𠮷、李𠝹', fonts })).toString('latin1');
    const embedded = new Set(
      Array.from(pdf.matchAll(/\/FontName ?\/[A-Z]+\+([\w-]+)/gu), ([, name]) => name),
    );
    expect(embedded.size).toBe(2);
    expect(pdf).toContain('NotoSerifSC-Regular');
  });

  it('name the characters that no font draws, and take the common form for a written form', async () => {
    const { fonts, missing } = await makePrintFonts(['王𪨊葛\u{E0100}\uE123'], { cacheDir });
    expect(fonts).toEqual([]);
    expect([...missing].sort()).toEqual(['𪨊', '\uE123']);
  });
});
