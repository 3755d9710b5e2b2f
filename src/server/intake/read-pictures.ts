import { createHash } from 'node:crypto';
import { mostPictures } from '../../domain/leads/door-field.ts';
import { leadMessages } from '../../i18n/lead-messages.ts';
import type { FieldError } from '../web/form-view.ts';
import type { SentFile } from '../web/web-request.ts';
import type { Upload } from './keep-uploads.ts';
import { prepareInTurn } from './picture-queue.ts';
import type { PreparedPicture } from './prepare-picture.ts';

export interface ReadPictures {
  uploads: Upload[];
  /** SHA-256 of each picture as it was sent, in order. */
  sentHashes: string[];
  errors: FieldError[];
}

export const picturesField = 'pictures';

/**
 * Decodes the pictures of a form. As evidence, the bytes that were sent are kept beside the picture that is looked at:
 * what was written anew proves nothing.
 */
export async function readPictures(files: readonly SentFile[], isEvidence: boolean): Promise<ReadPictures> {
  const sent = files.filter(({ field, bytes }) => field === picturesField && bytes.length > 0);
  if (sent.length > mostPictures) {
    const message = leadMessages.tooManyPictures(mostPictures);
    return { uploads: [], sentHashes: [], errors: [{ field: picturesField, message }] };
  }
  const read: ReadPictures = { uploads: [], sentHashes: [], errors: [] };
  for (const [index, file] of sent.entries()) {
    const outcome = await prepareInTurn(file);
    if (outcome.kind === 'refused') {
      const message = leadMessages.picture[outcome.reason];
      const numbered = sent.length > 1 ? leadMessages.pictureNumbered(index + 1, message) : message;
      read.errors.push({ field: picturesField, message: numbered });
    } else {
      read.uploads.push(toUpload(outcome.picture), ...(isEvidence ? [toOriginal(file)] : []));
      read.sentHashes.push(outcome.picture.sentHash);
    }
  }
  return read;
}

function toUpload({ jpeg, width, height }: PreparedPicture): Upload {
  return { bytes: jpeg, mediaType: 'image/jpeg', width, height };
}

/** Of no type that a browser would show: it is only ever downloaded. */
function toOriginal({ bytes }: SentFile): Upload {
  return { bytes, mediaType: 'application/octet-stream', width: null, height: null };
}

/** Hashes of what was given as evidence, one a line, to be kept with it. */
export function toEvidenceHash(text: string, sentHashes: readonly string[]): string {
  const ofText = text === '' ? [] : [`text ${createHash('sha256').update(text).digest('hex')}`];
  return [...ofText, ...sentHashes.map((hash, index) => `picture-${index + 1} ${hash}`)].join('\n');
}
