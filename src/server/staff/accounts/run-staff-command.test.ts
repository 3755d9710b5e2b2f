import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingji-staff-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  code: number | string | undefined;
  said: string;
  complained: string;
}

function run(command: string, ...words: string[]): Promise<Outcome> {
  const env = {
    ...process.env,
    DATA_DIR: path.join(folder, 'data'),
    KEY_FILE: path.join(folder, 'keys', 'keys.json'),
  };
  return new Promise((resolve) => {
    const file = path.resolve('scripts', `staff-${command}.ts`);
    execFile(process.execPath, [file, ...words], { env }, (error, said, complained) => {
      resolve({ code: error === null ? 0 : (error.code ?? undefined), said, complained });
    });
  });
}

describe('the commands for accounts', () => {
  it('make an administrator, list, reset and refuse what may not be', async () => {
    const added = await run('add', '--login', 'chief', '--name', '陈主任', '--role', '管理员');
    expect(added).toMatchObject({ code: 0, complained: '' });
    expect(added.said).toMatch(/otpauth:\/\/totp\/\S+secret=[A-Z2-7]{32}/u);
    expect(added.said.match(/^(?:[2-9A-Z]{4}-){3}[2-9A-Z]{4}$/gmu)).toHaveLength(10);
    expect(added.said).toMatch(/[█▀▄]{10}/u);

    const again = await run('add', '--login', 'Chief', '--name', '另一人', '--role', '录入');
    expect(again).toMatchObject({ code: 1, said: '' });
    expect(again.complained).toContain('登录名已经有人用了');

    const disabled = await run('disable', '--login', 'chief');
    expect(disabled.code).toBe(1);
    expect(disabled.complained).toContain('最后一个在用的管理员');

    const reset = await run('reset', '--login', 'chief', '--totp');
    expect(reset.said).toContain('otpauth://');
    expect(reset.said).not.toContain('一次性密码');

    const listed = await run('list');
    expect(listed.said.trim()).toMatch(/^chief\t陈主任\t管理员\t等待第一次登录\t\t恢复码 10$/u);
  });
});
