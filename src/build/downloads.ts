import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { mayBeDownloaded } from '../domain/media/publication.ts';
import { writeCredit } from '../media/credit/write-credit.ts';
import { photographWidths } from '../media/photograph-widths.ts';
import { basePath, links } from '../site.ts';
import { toPhoto } from '../views/photo/to-photo.ts';
import { toPictureCredit } from '../views/photo/to-picture-credit.ts';
import type { Photographs } from './photographs.ts';

interface DownloadMaking {
  staging: string;
  photographs: Photographs;
}

/** Writes a copy to take home of every picture whose permission allows that, with its credit in the file. */
export function writeDownloads(archive: Archive, { staging, photographs }: DownloadMaking): void {
  const widest = photographWidths.at(-1) ?? 0;
  for (const item of archive.media.shown) {
    const file = photographs.fileOf(item.id, widest, 'jpg');
    if (!mayBeDownloaded(item) || file === undefined || toPhoto(archive, item.id) === undefined) continue;
    const target = path.join(staging, links.photoDownload(item.id).slice(basePath.length));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, writeCredit(readFileSync(file), toPictureCredit(archive, item)));
  }
}
