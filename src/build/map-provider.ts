import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mapProviderFile, toMapProviderText } from '../domain/map-provider.ts';
import type { MapSettings } from '../domain/map-settings.ts';

/** Notes beside the pages which map service they ask; a site with its own map has no such file. */
export function writeMapProvider(settings: MapSettings, directory: string): void {
  const file = path.join(directory, mapProviderFile);
  const text = toMapProviderText(settings);
  if (text === undefined) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
