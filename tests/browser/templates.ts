import { readArchive } from '../../src/archive/read-archive.ts';
import { hardPeople } from '../support/hard-archive.ts';

const archive = readArchive('content');
const idOf = (name: string) => archive.people.find((person) => person.name === name)?.id ?? '';

/** One page of every template, and the ones that are harder than others, by site. */
export const templates: { site: 'chongqing' | 'hard'; path: string }[] = [
  ...[
    '/',
    '/roll/',
    '/roll/letter/z.html',
    '/roll/district/unknown.html',
    `/people/${idOf('江竹筠')}.html`,
    `/people/${idOf('邱少云')}.html`,
    '/facilities/',
    '/facilities/gele-shan.html',
    '/facilities/zhangzizhong-lingyuan.html',
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
    '/search/',
    '/about.html',
    '/404.html',
  ].map((path) => ({ site: 'chongqing' as const, path })),
  ...Object.values(hardPeople).map((id) => ({ site: 'hard' as const, path: `/people/${id}.html` })),
  { site: 'hard', path: '/people/p-gone.html' },
];
