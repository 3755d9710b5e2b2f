import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each room of `src/` may import; the table stands in `src/README.md`, and this test holds it. */
const rooms: Record<string, { rooms: string[]; packages: string[] }> = {
  domain: {
    rooms: ['domain'],
    packages: [
      'zod',
      'pinyin-pro',
      '@napi-rs/pinyin',
      'opencc-js',
      'lunar-typescript',
      'hanzi',
      'yitizi',
      'gcoord',
      '@turf/',
    ],
  },
  files: { rooms: ['files'], packages: ['node:'] },
  archive: { rooms: ['domain', 'files', 'archive'], packages: ['node:', 'papaparse', 'marked'] },
  search: { rooms: ['domain', 'search'], packages: ['fflate'] },
  'search/writing': { rooms: ['domain', 'search', 'search/writing'], packages: ['node:'] },
  media: {
    rooms: ['domain', 'files', 'media'],
    packages: [
      'node:',
      'sharp',
      'sharp-phash',
      'exifreader',
      'mediabunny',
      'file-type',
      'subset-font',
      'fontkit',
      'uqr',
      'zod',
    ],
  },
  maps: { rooms: ['domain', 'maps'], packages: ['node:', 'topojson-', 'zod', 'geojson'] },
  typesetting: {
    rooms: ['domain', 'typesetting'],
    packages: ['node:', '@myriaddreamin/typst-ts-node-compiler'],
  },
  workbooks: {
    rooms: ['domain', 'workbooks'],
    packages: ['node:', 'read-excel-file', 'write-excel-file', 'papaparse', 'fflate', 'saxen'],
  },
  imports: {
    rooms: ['domain', 'files', 'archive', 'workbooks', 'i18n', 'imports'],
    packages: ['node:'],
  },
  exports: {
    rooms: ['domain', 'archive', 'workbooks', 'i18n', 'exports', 'site.ts'],
    packages: ['node:', 'fflate'],
  },
  releases: {
    rooms: ['domain', 'files', 'archive', 'i18n', 'releases', 'site.ts'],
    packages: ['node:'],
  },
  invent: { rooms: ['domain', 'media', 'invent'], packages: ['node:', 'sharp', 'mediabunny'] },
  views: {
    rooms: ['domain', 'archive', 'maps', 'media', 'i18n', 'views', 'site.ts'],
    packages: ['schema-dts', '@iiif/presentation-3'],
  },
  build: {
    rooms: [
      'domain',
      'archive',
      'search',
      'search/writing',
      'media',
      'maps',
      'typesetting',
      'workbooks',
      'exports',
      'views',
      'i18n',
      'build',
      'site.ts',
    ],
    packages: ['node:', 'zod', 'astro', 'pagefind', 'rolldown', '@iiif/presentation-3'],
  },
  kinship: { rooms: ['domain', 'search', 'kinship'], packages: [] },
  server: {
    rooms: ['domain', 'files', 'archive', 'kinship', 'search', 'imports', 'workbooks', 'i18n', 'server'],
    packages: [
      'node:',
      'zod',
      '@libsql/client',
      'drizzle-orm',
      '@fastify/busboy',
      'sirv',
      'compression',
      'pino',
      'altcha-lib',
      'file-type',
      'sharp',
      'otpauth',
      'uqr',
      'nodemailer',
      'age-encryption',
      'tar-stream',
      'papaparse',
      'write-excel-file',
    ],
  },
  desk: {
    rooms: [
      'domain',
      'media',
      'views',
      'server',
      'components',
      'layouts',
      'islands',
      'i18n',
      'desk',
      'site.ts',
    ],
    packages: ['astro'],
  },
  pages: {
    rooms: ['domain', 'archive', 'build', 'views', 'components', 'layouts', 'islands', 'i18n', 'site.ts'],
    packages: ['astro'],
  },
  layouts: { rooms: ['domain', 'views', 'components', 'layouts', 'i18n', 'styles', 'site.ts'], packages: [] },
  components: {
    rooms: ['domain', 'media', 'views', 'components', 'islands', 'i18n', 'styles', 'site.ts'],
    packages: [],
  },
  islands: {
    rooms: ['domain', 'search', 'i18n', 'islands'],
    packages: [
      'react',
      'altcha-lib',
      'leaflet',
      'supercluster',
      'photoswipe',
      'openseadragon',
      'geojson',
      'uqr',
      'write-excel-file',
      'fflate',
    ],
  },
  i18n: { rooms: ['domain', 'i18n'], packages: [] },
  'site.ts': { rooms: [], packages: [] },
};

/** What writes the index runs at build time only, so it is a room of its own within `search`. */
function roomOf(file: string): string {
  const [, room = '', inner = ''] = file.split(path.sep);
  return room === 'search' && inner === 'writing' ? 'search/writing' : room;
}

interface Import {
  file: string;
  room: string;
  target: string;
}

function listImports(): Import[] {
  const files = globSync('src/**/*.{ts,tsx,astro}').filter(
    (file) => !/\.(?:test|fixture|d)\.ts$/u.test(file),
  );
  return files.flatMap((file) => {
    const room = roomOf(file);
    const imports = readFileSync(file, 'utf8').matchAll(
      /^\s*(?:import|export)\s(?:[^;'"]*?\sfrom\s)?['"]([^'"]+)['"]/gmu,
    );
    return [...imports].map(([, target = '']) => ({ file, room, target }));
  });
}

function isAllowed({ file, room, target }: Import): boolean {
  const allowed = rooms[room];
  if (allowed === undefined) return false;
  if (!target.startsWith('.'))
    return allowed.packages.some((name) => target === name || target.startsWith(name));
  const targetRoom = roomOf(path.normalize(path.join(path.dirname(file), target)));
  return allowed.rooms.includes(targetRoom);
}

describe('the rooms of the code', () => {
  it('import only what the table of the house allows', () => {
    const strays = listImports()
      .filter((found) => !isAllowed(found))
      .map(({ file, target }) => `${file} → ${target}`);
    expect(strays).toEqual([]);
  });

  it('are all in the table, and the table has no others', () => {
    const found = new Set(globSync('src/**/*.{ts,tsx,astro}').map(roomOf));
    expect([...found].sort()).toEqual(Object.keys(rooms).sort());
  });

  it('keep dictionaries out of the browser: what the finder imports needs no package', () => {
    const reached = new Set(['src/search/name-finder.ts']);
    const packages = new Set<string>();
    const imports = listImports();
    for (const file of reached) {
      for (const { target } of imports.filter((found) => found.file === file)) {
        if (target.startsWith('.')) reached.add(path.normalize(path.join(path.dirname(file), target)));
        else packages.add(target);
      }
    }
    expect(reached.size).toBeGreaterThan(20);
    expect([...packages]).toEqual([]);
  });

  it('show the desk what the server hands it: its pages know the server’s types and addresses alone', () => {
    const running = globSync('src/desk/**/*.{ts,astro}').filter((file) =>
      /^\s*import\s(?!type\b)[^;'"]*from\s['"][^'"]*\/server\/(?!.*-paths\.ts)/mu.test(
        readFileSync(file, 'utf8'),
      ),
    );
    expect(running).toEqual([]);
  });

  it('keep the clock and chance out of the domain', () => {
    const impure = globSync('src/domain/**/*.ts')
      .filter((file) => !file.endsWith('.test.ts'))
      .filter((file) => /\bDate\.now\(|new Date\(\)|Math\.random\(/u.test(readFileSync(file, 'utf8')));
    expect(impure).toEqual([]);
  });

  it('never cut a name into code units', () => {
    const cutting = globSync('src/**/*.{ts,tsx,astro}')
      .filter((file) => !file.endsWith('.test.ts'))
      .filter((file) => /\.split\(''\)|\.substring\(|\.substr\(/u.test(readFileSync(file, 'utf8')));
    expect(cutting).toEqual([]);
  });
});
