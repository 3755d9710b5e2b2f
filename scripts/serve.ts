/**
 * Serves the built site. `PORT` (4321) and `OUT_DIR` (dist) set where and what.
 *
 *   node scripts/serve.ts
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createStaticServer } from '../src/build/static-server.ts';
import { commandWords as words } from '../src/i18n/commands.ts';
import { basePath } from '../src/site.ts';

const directory = path.resolve(process.env['OUT_DIR'] ?? 'dist');
const port = Number(process.env['PORT'] ?? 4321);

if (!existsSync(path.join(directory, 'index.html'))) {
  console.error(words.nothingBuilt(directory));
  process.exit(1);
}
const server = createStaticServer(directory, basePath);
server.once('error', (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? words.portTaken(port) : error.message);
  process.exit(1);
});
server.listen(port, () => {
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  console.log(words.serving(`http://localhost:${actual}${basePath}`));
});
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => server.close(() => process.exit(0)));
