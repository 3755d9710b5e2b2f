import { openPicture, toRefusal } from './open-picture.ts';
import { readPictureHead, type Inspection } from './read-picture-head.ts';

const trialWidth = 64;

/**
 * Whether a picture can be used, tried by opening it whole within bounds; never throws. The format is told by the bytes:
 * names say nothing.
 */
export async function inspectPicture(bytes: Uint8Array): Promise<Inspection> {
  const head = await readPictureHead(bytes);
  if (head.kind === 'refused') return head;
  try {
    await openPicture(bytes).resize({ width: trialWidth }).raw().toBuffer();
    return head;
  } catch (error) {
    return { kind: 'refused', reason: toRefusal(error) };
  }
}
