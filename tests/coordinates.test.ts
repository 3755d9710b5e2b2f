import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const directory = mkdtempSync(path.join(tmpdir(), 'coordinates-'));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

const facilities =
  '\uFEFF编号,名称,纬度,经度,坐标系,坐标依据\r\na,甲,29.809248,106.410292,GCJ-02,手机地图\r\n';
const graves = '编号,位置,纬度,经度,坐标系,备注\ng-1,"村口, 路边",29.815143,106.416814,BD-09,\n';

function runCommand(...options: string[]): { output: string; status: number | null } {
  const run = spawnSync(
    process.execPath,
    ['scripts/convert-coordinates.ts', '--content', directory, ...options],
    { encoding: 'utf8' },
  );
  return { output: run.stdout + run.stderr, status: run.status };
}

const write = (file: string, bytes: string | Uint8Array) => {
  mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
  writeFileSync(path.join(directory, file), bytes);
};
const read = (file: string) => readFileSync(path.join(directory, file), 'utf8');

describe('npm run coordinates', () => {
  it('tells what it would do, does it, and then has nothing to do', () => {
    write('facilities.csv', facilities);
    write('graves/scattered.csv', graves);
    expect(runCommand('--dry-run').output).toContain('会换2行，这次没有写');
    expect(read('facilities.csv')).toBe(facilities);

    const { output, status } = runCommand();
    expect([output.split('\n').at(-2), status]).toEqual(['换了2行', 0]);
    expect(output).toContain(
      'facilities.csv 第2行：GCJ-02 29.809248，106.410292 → WGS-84 29.8117240，106.4062554',
    );
    expect(read('facilities.csv')).toBe(
      '\uFEFF编号,名称,纬度,经度,坐标系,坐标依据\r\na,甲,29.8117240,106.4062554,WGS-84,手机地图；原记GCJ-02：纬度29.809248，经度106.410292；由公式换算成WGS-84，约有1米误差\r\n',
    );
    expect(read('graves/scattered.csv')).toMatch(
      /^编号,位置,纬度,经度,坐标系,备注\ng-1,"村口, 路边",29\.811\d{4},106\.406\d{4},WGS-84,原记BD-09：/u,
    );
    expect(runCommand().output).toBe('换了0行\n');
  });

  it('leaves a sheet alone that is not in UTF-8, and ends with an error', () => {
    const gbk = Uint8Array.from([0xb1, 0xe0, 0xba, 0xc5, 0x0a]);
    write('facilities.csv', gbk);
    const { output, status } = runCommand();
    expect(output).toContain('facilities.csv：不是 UTF-8 编码');
    expect(status).toBe(1);
    expect([...readFileSync(path.join(directory, 'facilities.csv'))]).toEqual([...gbk]);
  });
});
