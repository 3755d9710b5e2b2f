import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkContent, type ContentCheckOptions } from '../../src/archive/check-content.ts';
import type { Finding } from '../../src/domain/rules/finding.ts';
import { goodContent, rollFile } from './good-content.ts';

/** The good folder in the hands of a test: each change must find what it means to change. */
export class ContentFolder {
  readonly files = goodContent();

  text(file: string): string {
    const content = this.files.get(file);
    if (typeof content !== 'string') throw new Error(`${file} is not a sheet of the good folder.`);
    return content;
  }

  replace(from: string, to: string, file = rollFile): this {
    const text = this.text(file);
    if (!text.includes(from)) throw new Error(`${file} does not hold "${from}".`);
    return this.write(
      file,
      text.replace(from, () => to),
    );
  }

  append(line: string, file = rollFile): this {
    return this.write(file, `${this.text(file)}${line}\r\n`);
  }

  write(file: string, content: string | Uint8Array): this {
    this.files.set(file, content);
    return this;
  }

  remove(file: string): this {
    if (!this.files.delete(file)) throw new Error(`The good folder has no ${file}.`);
    return this;
  }

  clear(): this {
    this.files.clear();
    return this;
  }

  /** Writes the folder out, checks it and takes it away again. */
  check(options: ContentCheckOptions = {}): Finding[] {
    const directory = mkdtempSync(path.join(tmpdir(), 'content-'));
    try {
      for (const [file, content] of this.files) {
        mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
        writeFileSync(path.join(directory, file), content);
      }
      return checkContent(directory, { today: '2026-11-24', ...options });
    } finally {
      rmSync(directory, { recursive: true });
    }
  }
}

/** `error word-unknown roll/500151.csv 2 性别`: a finding in one line. */
export function toLine({ level, kind, file, row, column }: Finding): string {
  return [level, kind, file, row, column].filter((part) => part !== undefined).join(' ');
}
