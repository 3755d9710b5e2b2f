import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseManifest } from '../../domain/media/master-manifest.ts';
import { mediaTable } from '../../domain/media-tables.ts';
import { parseSheetText } from '../../domain/parse-sheet-text.ts';
import { findColumnKey } from '../../domain/table.ts';
import { Masters } from '../masters/masters.ts';
import { addMedia, type AddOptions } from './add-media.ts';
import { listIncoming } from './list-incoming.ts';
import type { MediaCells } from './media-sheet.ts';
import type { IntakeResult } from './outcome.ts';

/** A content folder of its own, with an empty table of media and masters outside it. */
export class IntakePlace {
  readonly root = mkdtempSync(path.join(tmpdir(), 'intake-'));
  readonly content = path.join(this.root, 'content');
  readonly directory = path.join(this.root, 'masters');
  readonly table = path.join(this.content, 'media/media.csv');

  #drawn = 0;

  constructor(text = '\uFEFF编号,文件,说明,替代文字,日期,作者,许可,人物,设施,出处\r\n') {
    mkdirSync(path.dirname(this.table), { recursive: true });
    mkdirSync(this.directory);
    writeFileSync(this.table, text);
  }

  async add(given: readonly string[], options: Partial<AddOptions> = {}): Promise<IntakeResult> {
    return addMedia(listIncoming(given, this.directory), {
      content: this.content,
      masters: new Masters({ content: this.content, directory: this.directory }),
      mayMakeFolder: false,
      cacheDir: path.join(this.root, 'cache'),
      given: { cells: {}, today: '2026-11-27', toClaim: (written) => `待核：${written}` },
      ...{ facilities: [], retired: [], isDryRun: false },
      randomByte: () => (this.#drawn++ * 7) % 251,
      ...options,
    });
  }

  rows(): MediaCells[] {
    const [headings = [], ...records] = parseSheetText(readFileSync(this.table, 'utf8'));
    const keys = headings.map((heading) => findColumnKey(mediaTable, heading));
    return records.map((record) =>
      Object.fromEntries(record.flatMap((cell, at) => (keys[at] === undefined ? [] : [[keys[at], cell]]))),
    );
  }

  /** Names in the folder of masters, hidden ones too. */
  masters(): string[] {
    return readdirSync(this.directory).sort();
  }

  manifest(): Map<string, string> {
    return parseManifest(readFileSync(path.join(this.content, 'media/manifest-sha256.txt'), 'utf8'));
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
