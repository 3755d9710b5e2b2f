import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeContent, type TestContent } from '../../tests/support/write-content.ts';

const place = (name: string, code: string, id: string) => ({ name, relation: '现名', code, id });
const source = { sourceIds: 'invented' };

/** An archive of nobody, with what is hard for files: signs of CSV and Excel, rare characters, long lines, leading zeros. */
export const exportTables: TestContent['tables'] = {
  sources: [{ id: 'invented', title: '虚构材料', tier: '其他', address: '=HYPERLINK("x")' }],
  places: [place('沙坪坝区', '500106', 'shapingba'), place('渝中区', '500103', 'yuzhong')],
  roll: [
    { id: 'p-1', name: '陈大川', sex: '男', nativeDistrict: '500106', sheet: '500106', ...source },
    {
      id: 'p-2',
      name: '𮧵□云',
      otherNames: '原名:陈"二";字:小,云',
      born: '1920-03',
      died: '1949年11月27日',
      gravePosition: '007',
      deeds: '第一行\n第二行，=1+1',
      cause: '阵亡',
      nativeDistrict: '500103',
      sheet: '500106',
      ...source,
    },
    { id: 'p-3', name: '林_x000D_生', nativeDistrict: '500106', sheet: '500000', ...source },
    { id: 'p-4', name: '王别处', nativeDistrict: '500103', sheet: '500000', ...source },
  ],
  facilities: [
    {
      id: 'yuan',
      name: '虚构陵园',
      kind: '烈士陵园',
      district: '500106',
      latitude: '29.5',
      longitude: '106.5',
      datum: 'WGS-84',
      filledBy: '填报岗07',
      ...source,
    },
    { id: 'bei', name: '虚构碑', kind: '纪念碑', district: '500103', ...source },
  ],
  graves: [{ id: 'g-1', people: 'p-1', sheet: 'yuan', ...source }],
  walls: [{ panel: '1', column: '1', line: '1', carved: '陈大川', person: 'p-1', sheet: 'bei' }],
  media: [
    {
      id: 'm-1',
      file: 'm-1.png',
      kind: '书信',
      caption: '信',
      alt: '信',
      rights: '可用',
      consent: '授权书3号',
    },
    { id: 'm-2', file: 'm-2.png', kind: '书信', caption: '没有许可的信', alt: '信' },
  ],
  transcripts: [
    { line: '1', text: '公开的一行', sheet: 'm-1' },
    { line: '1', text: '不公开的一行', sheet: 'm-2' },
  ],
  site: [
    { key: '网站名称', value: '虚构档案' },
    { key: '天地图密钥', value: 'a1b2c3d4e5f60a1b2c3d4e5f60abcdef' },
  ],
};

/** A folder of its own with these tables; whoever asks for it removes it. */
export function makeExportContent(tables: TestContent['tables'] = exportTables): string {
  return writeContent(mkdtempSync(path.join(tmpdir(), 'exports-')), { tables });
}
