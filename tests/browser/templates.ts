import { readArchive } from '../../src/archive/read-archive.ts';
import { countyContent } from '../support/built-sites.ts';
import { hardPeople } from '../support/hard-archive.ts';

const archive = readArchive('content');
const county = readArchive(countyContent, 'content');
const idOf = (name: string) => archive.people.find((person) => person.name === name)?.id ?? '';

export interface Template {
  site: 'chongqing' | 'hard' | 'county';
  path: string;
  /** Selector of what a script adds: the page is looked at when it is there. */
  shows?: string;
}

/** A search, by what its answer shows. */
const search = (query: string, shows: string): Template => ({
  site: 'chongqing',
  path: `/search/?q=${encodeURIComponent(query)}`,
  shows,
});

/** A grave whose stone is hard to read, and one that was moved away. */
function listHardGraves(): string[] {
  const worn = county.graves.all.find(({ inscription }) => /□/u.test(inscription));
  const moved = county.graves.moves[0]?.from.graveId;
  return [worn?.id ?? '', moved ?? ''];
}

/** A letter, a recording, a picture beside what was made from it, and somebody whose portrait was restored. */
function listMediaPages(): string[] {
  const { media } = county;
  const letter = media.listIn('kind', '书信')[0]?.id ?? '';
  const recording = media.listIn('kind', '录音')[0]?.id ?? '';
  const restored = media.shown.find(
    ({ kind, restoration, personIds }) => kind === '肖像' && restoration === '上色' && personIds.length > 0,
  );
  return [
    ...[letter, recording, restored?.id ?? ''].map((id) => `/media/${id}.html`),
    `/people/${restored?.personIds[0] ?? ''}.html`,
  ];
}

/** One page of every template, and the ones that are harder than others, by site. */
export const templates: Template[] = [
  ...[
    '/',
    '/roll/',
    '/roll/letter/z.html',
    '/roll/district/unknown.html',
    '/roll/grave/recorded.html',
    `/people/${idOf('江竹筠')}.html`,
    `/people/${idOf('邱少云')}.html`,
    '/facilities/',
    '/facilities/gele-shan.html',
    '/facilities/zhangzizhong-lingyuan.html',
    '/facilities/dazu-mu-3/grading.html',
    '/facility-table/',
    '/completeness/',
    '/grading/',
    '/places/',
    '/places/500113.html',
    '/units/',
    '/units/cpv-15-29-87.html',
    '/events/',
    '/events/11-27.html',
    '/stories/',
    '/days/',
    '/days/11-27.html',
    '/days/02-29.html',
    '/sources/',
    '/sources/qsy_wiki.html',
    '/law/',
    '/law/commendation-reg-2024.html',
    '/statistics/',
    '/corrections/',
    '/corrections/records/gele-shan.html',
    '/releases/',
    '/quality/',
    '/data/',
    '/ceremonies/',
    '/ceremonies/qingming.html',
    '/certificates/',
    '/kin-search/',
    '/privacy.html',
    '/search/',
    '/about.html',
    '/how-to-use.html',
    '/404.html',
  ].map((path) => ({ site: 'chongqing' as const, path })),
  { site: 'chongqing', path: '/map/', shows: '.map-mark' },
  search('张', 'main:has(.hit):has(.facets)'),
  search('渣滓洞', 'main:has(.story-hits)'),
  search('无此人', 'main:has(#search-help)'),
  ...Object.values(hardPeople).map((id) => ({ site: 'hard' as const, path: `/people/${id}.html` })),
  { site: 'hard', path: '/people/p-gone.html' },
  ...[
    '/facilities/invented-01.html',
    '/facilities/invented-01/plan.html',
    '/facilities/invented-01/graves.html',
    '/facilities/invented-02/wall.html',
    '/facilities/invented-02/wall/1.html',
    ...listHardGraves().flatMap((id) => [`/graves/${id}.html`, `/graves/${id}/slip.html`]),
    '/scattered-graves/',
    '/custodians/',
    '/media/',
    '/media/all/',
    '/media/state/people.html',
    '/kin-search/',
    ...listMediaPages(),
  ].map((path) => ({ site: 'county' as const, path })),
];
