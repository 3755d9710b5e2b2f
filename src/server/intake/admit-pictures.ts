import type { ServerContext } from '../context.ts';
import type { SentFile } from '../web/web-request.ts';
import { countTries, hourMs, insertTry } from './intake-limits.ts';
import { picturesField } from './read-pictures.ts';

/** Decoding is the costliest thing anybody can ask for, received or not. */
export const mostPicturesAnHour = 30;

/** Counts the pictures of a sending against its address; false where the hour is full, and they are not to be decoded. */
export async function admitPictures(
  context: Pick<ServerContext, 'database' | 'cipher' | 'now' | 'newId'>,
  address: string,
  files: readonly SentFile[],
): Promise<boolean> {
  const sent = files.filter(({ field }) => field === picturesField);
  if (sent.length === 0) return true;
  const key = context.cipher.sign('limit', `pictures|${address}`);
  let isAdmitted = false;
  await context.database.write(async () => {
    isAdmitted = (await countTries(context, key, hourMs)) + sent.length <= mostPicturesAnHour;
    return { statements: isAdmitted ? sent.map(() => insertTry(context, key).statement) : [] };
  });
  return isAdmitted;
}
