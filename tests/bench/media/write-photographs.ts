import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { drawPhotograph, type PhotographSides } from './draw-photograph.ts';

/** Changes when photographs are drawn in another way. */
const drawing = 1;

export interface Album {
  folder: string;
  count: number;
  sides: PhotographSides;
}

/** Names of the photographs in the folder; those drawn before are used again. */
export async function writePhotographs({ folder, count, sides }: Album): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const files = Array.from(
    { length: count },
    (_, seed) => `${drawing}-${sides.width}x${sides.height}-${seed}.jpg`,
  );
  const waiting = [...files.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const target = path.join(folder, next[1]);
      if (existsSync(target)) continue;
      writeFileSync(`${target}.unfinished`, await drawPhotograph(next[0], sides));
      renameSync(`${target}.unfinished`, target);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return files;
}
