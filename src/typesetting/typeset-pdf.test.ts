import { describe, expect, it } from 'vitest';
import { MissingCharactersError, typesetPdf } from './typeset-pdf.ts';
import { typstText } from './typst-text.ts';

describe('a document set as PDF', () => {
  it('has the page size asked for, and embeds the font it is set in', async () => {
    const pdf = toLatin(await typesetPdf({ source: '#set page(width: 105mm, height: 148mm)\n江竹筠' }));
    expect(pdf.startsWith('%PDF-1.')).toBe(true);
    const [, width = '', height = ''] = /\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/u.exec(pdf) ?? [];
    expect(Number(width)).toBeCloseTo((105 / 25.4) * 72, 1);
    expect(Number(height)).toBeCloseTo((148 / 25.4) * 72, 1);
    expect(pdf).toMatch(/\/BaseFont ?\/[A-Z]+\+NotoSerifSC-Regular/u);
    expect(pdf).toContain('/FontFile');
  });

  it('keeps its text: each glyph says which character it stands for', async () => {
    const pdf = toLatin(await typesetPdf({ source: `#${typstText('筠"\\#*_$@')};` }));
    const [map = ''] = /beginbfchar.*endbfchar/su.exec(pdf) ?? [];
    const codes = Array.from(map.matchAll(/<([0-9A-F]{4})>\s*$/gmu), ([, code = '']) => parseInt(code, 16));
    expect(String.fromCodePoint(...codes)).toBe('筠"\\#*_$@');
  });

  it('is the same file every time, whatever was set between', async () => {
    const source = '#set document(title: "墓位条")\n#image("/plan.svg", width: 3cm) 江竹筠';
    const files = new Map([['plan.svg', toBytes(svg)]]);
    const first = await typesetPdf({ source, files });
    await typesetPdf({ source: '李四光' });
    expect(Buffer.from(first).equals(await typesetPdf({ source, files }))).toBe(true);
  });

  it('knows only the files it was given, and forgets them', async () => {
    const source = '#image("/plan.svg")';
    await typesetPdf({ source, files: new Map([['plan.svg', toBytes(svg)]]) });
    await expect(typesetPdf({ source })).rejects.toThrow(/Typst: file not found/u);
    await expect(typesetPdf({ source: '#read("/../etc/hostname")' })).rejects.toThrow(/Typst: /u);
  });

  it('says in Typst’s words what is wrong with the source', async () => {
    await expect(typesetPdf({ source: '#text(' })).rejects.toThrow('Typst: unclosed delimiter');
  });

  it('is refused where a character would be a box, and the characters are named', async () => {
    const error: unknown = await typesetPdf({ source: '李\uE123𱍐、王𱍐' }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(MissingCharactersError);
    expect(error).toMatchObject({ characters: ['\uE123', '𱍐'] });
  });
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1H8V8Z"/></svg>';

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function toLatin(pdf: Uint8Array): string {
  return Buffer.from(pdf).toString('latin1');
}
