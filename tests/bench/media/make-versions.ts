/** Makes the versions of the masters named, as a build does: `node make-versions.ts MASTERS CACHE OUT FILE …`. */
import { Masters } from '../../../src/media/masters/masters.ts';
import { preparePhotographs } from '../../../src/build/photographs.ts';
import { archiveOf } from '../../support/archive-of.ts';

const [directory = '', cacheDir = '', out = '', ...files] = process.argv.slice(2);
const shown = { caption: '照片', alt: '一张照片', rights: '可以发布' };
const archive = archiveOf({ media: files.map((file, index) => ({ ...shown, id: `m-${index}`, file })) });
const masters = new Masters({ content: directory, directory, cacheDir });
const photographs = await preparePhotographs(archive, { masters, cacheDir });
await masters.save();
photographs.copyTo(out);
if (photographs.sizes.size !== files.length) throw new Error('Pictures are missing.');
