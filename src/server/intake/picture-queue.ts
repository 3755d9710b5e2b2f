import type { SentFile } from '../web/web-request.ts';
import { preparePicture, type PictureOutcome } from './prepare-picture.ts';

/** Decoded pictures are large: two at a time, the others wait, however many families send at once. */
const mostAtOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** `preparePicture` in its turn. */
export async function prepareInTurn(file: SentFile): Promise<PictureOutcome> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await preparePicture(file);
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}
