/** Writes Pagefind's index of a content folder, one page a person: `node build-pagefind.ts CONTENT OUT`. */
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { readPeerPeople } from './read-peer-people.ts';

const [content = '', out = ''] = process.argv.slice(2);
const { index, errors } = await createIndex({ forceLanguage: 'zh' });
if (index === undefined) throw new Error(`pagefind: ${errors.join('; ')}`);
for (const { id, name, sentence } of readPeerPeople(content)) {
  const html = `<!doctype html><html lang="zh-CN"><title>${name}</title><body><h1>${name}</h1><p>${sentence}</p></body></html>`;
  await index.addHTMLFile({ url: `/people/${id}.html`, content: html });
}
const written = await index.writeFiles({ outputPath: path.join(out, 'pagefind') });
await close();
if (written.errors.length > 0) throw new Error(`pagefind: ${written.errors.join('; ')}`);
