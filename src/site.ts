/** Where the built site stands, and the addresses of its pages. Read by pages, views and scripts; never by islands. */

/** Public origin without a trailing slash. The default is a reserved name that no visitor can reach. */
export const siteOrigin = (process.env['SITE_URL'] ?? 'https://mingji.example').replace(/\/+$/u, '');

/** Path below which the site stands, with slashes at both ends: `/` or `/lieshi/`. */
export const basePath = `/${(process.env['BASE_PATH'] ?? '').replace(/^\/+|\/+$/gu, '')}/`.replace('//', '/');

/** Whether the origin has been set, as a site for publication needs. */
export const hasPublicOrigin = process.env['SITE_URL'] !== undefined;

/** Addresses of pages below the base path. A page once public always answers: these patterns do not change. */
export const links = {
  home: () => basePath,
  roll: () => `${basePath}roll/`,
  /** Pages after the first stand below it, `z/2.html`: keys may themselves end in a number. */
  rollList: (facet: string, key: string, page = 1) =>
    `${basePath}roll/${facet}/${key}${page > 1 ? `/${page}` : ''}.html`,
  person: (id: string) => `${basePath}people/${id}.html`,
  facilities: () => `${basePath}facilities/`,
  facility: (id: string) => `${basePath}facilities/${id}.html`,
  /** The city map; `{ district: '500106' }` opens it filtered. */
  map: (filter: Record<string, string> = {}) => `${basePath}map/${queryOf(filter)}`,
  facilityTable: () => `${basePath}facility-table/`,
  completeness: () => `${basePath}completeness/`,
  grading: () => `${basePath}grading/`,
  selfCheck: (facilityId: string) => `${basePath}facilities/${facilityId}/grading.html`,
  custodians: () => `${basePath}custodians/`,
  /** The plan of a cemetery; a grave is lit by its id: `plan.html#g-7k3m9q2x`. */
  plan: (facilityId: string, graveId = '') =>
    `${basePath}facilities/${facilityId}/plan.html${graveId === '' ? '' : `#${graveId}`}`,
  planData: (facilityId: string) => `${basePath}facilities/${facilityId}/plan.json`,
  graves: (facilityId: string, page = 1) =>
    `${basePath}facilities/${facilityId}/graves${page > 1 ? `/${page}` : ''}.html`,
  scatteredGraves: (page = 1) => `${basePath}scattered-graves/${page > 1 ? `${page}.html` : ''}`,
  grave: (id: string) => `${basePath}graves/${id}.html`,
  graveSlip: (id: string) => `${basePath}graves/${id}/slip.html`,
  wall: (facilityId: string) => `${basePath}facilities/${facilityId}/wall.html`,
  /** One panel, by its place among the panels from 1; a name is lit by its anchor. */
  wallPanel: (facilityId: string, panel: number, anchor = '') =>
    `${basePath}facilities/${facilityId}/wall/${panel}.html${anchor === '' ? '' : `#${anchor}`}`,
  /** Names of a wall by their first letter. */
  wallNames: (facilityId: string, letter: string) =>
    `${basePath}facilities/${facilityId}/wall/names/${letter}.html`,
  wallData: (facilityId: string) => `${basePath}facilities/${facilityId}/wall.json`,
  media: () => `${basePath}media/`,
  mediaItem: (id: string) => `${basePath}media/${id}.html`,
  /** Every picture, film and recording, page by page. */
  mediaList: (page = 1) => `${basePath}media/all/${page > 1 ? `${page}.html` : ''}`,
  /** The albums of a facet; ids may be numbers, so later pages lie in a folder of their own. */
  albums: (facet: string, page = 1) => `${basePath}media/${facet}/${page > 1 ? `index/${page}.html` : ''}`,
  /** `key` as it may stand in an address. */
  album: (facet: string, key: string, page = 1) =>
    `${basePath}media/${facet}/${key}${page > 1 ? `/${page}` : ''}.html`,
  /** What the filter of the photo database reads. */
  mediaIndex: () => `${basePath}media/items.json`,
  /** One version of a picture; `format` is `avif` or `jpg`. */
  photo: (mediaId: string, width: number, format: string) => `${basePath}media/${mediaId}-${width}.${format}`,
  /** A picture to take home, with its credit written into the file. */
  photoDownload: (mediaId: string) => `${basePath}media/${mediaId}-download.jpg`,
  /** A film or recording; `ending` without its dot. */
  recording: (mediaId: string, ending: string) => `${basePath}media/${mediaId}.${ending}`,
  captions: (mediaId: string) => `${basePath}media/${mediaId}.vtt`,
  /** Base address of a document's tiles (IIIF Image 3), without a slash at its end. */
  iiifImage: (mediaId: string) => `${basePath}iiif/${mediaId}`,
  /** Of a document, or of a volume. */
  iiifManifest: (key: string) => `${basePath}iiif/${key}/manifest.json`,
  iiifCollection: () => `${basePath}iiif/collection.json`,
  places: () => `${basePath}places/`,
  place: (code: string) => `${basePath}places/${code}.html`,
  units: () => `${basePath}units/`,
  unit: (id: string) => `${basePath}units/${id}.html`,
  events: () => `${basePath}events/`,
  event: (id: string) => `${basePath}events/${id}.html`,
  stories: () => `${basePath}stories/`,
  story: (id: string) => `${basePath}stories/${id}.html`,
  sources: () => `${basePath}sources/`,
  source: (id: string) => `${basePath}sources/${id}.html`,
  days: () => `${basePath}days/`,
  day: (monthDay: string) => `${basePath}days/${monthDay}.html`,
  laws: () => `${basePath}law/`,
  law: (id: string) => `${basePath}law/${id}.html`,
  statistics: () => `${basePath}statistics/`,
  corrections: () => `${basePath}corrections/`,
  /** What was changed in one record; an entry is lit by its id. `record` as it may stand in an address. */
  correctionsOf: (record: string, entry = '') =>
    `${basePath}corrections/records/${record}.html${entry === '' ? '' : `#${entry}`}`,
  correctionFeed: () => `${basePath}corrections/feed.atom`,
  correctionFeedOf: (record: string) => `${basePath}corrections/records/${record}.atom`,
  changes: () => `${basePath}corrections/changes.json`,
  /** Releases, their manifests, and how anybody proves what the roll said on a day. */
  releases: () => `${basePath}releases/`,
  releaseFile: (file: string) => `${basePath}releases/${file}`,
  quality: () => `${basePath}quality/`,
  qualityOf: (district: string) => `${basePath}quality/${district}.html`,
  /** The archive as files to take home. */
  data: () => `${basePath}data/`,
  dataFile: (file: string) => `${basePath}data/${file}`,
  ceremonies: () => `${basePath}ceremonies/`,
  /** `key`: `qingming`, `martyrs-day`, a day `11-27`, or a facility's id below `at/`. */
  ceremony: (key: string) => `${basePath}ceremonies/${key}.html`,
  ceremonyPdf: (key: string) => `${basePath}ceremonies/${key}.pdf`,
  certificates: (page = 1) => `${basePath}certificates/${page > 1 ? `${page}.html` : ''}`,
  search: () => `${basePath}search/`,
  kinSearch: () => `${basePath}kin-search/`,
  /** The form of the kin search; what is known already goes with the address: `{ person: 'p-7k3m9q2x' }`. */
  kinLead: (known: Record<string, string> = {}) => `${basePath}kin-search/lead${queryOf(known)}`,
  kinFollow: () => `${basePath}kin-search/follow`,
  proposeCorrection: (known: Record<string, string> = {}) =>
    `${basePath}corrections/propose${queryOf(known)}`,
  reportHarm: (known: Record<string, string> = {}) => `${basePath}honour/report${queryOf(known)}`,
  health: () => `${basePath}healthz`,
  /** Any path of the server, beginning with a slash. */
  below: (path: string) => `${basePath}${path.replace(/^\/+/u, '')}`,
  page: (name: string) => `${basePath}${name}.html`,
  card: (id: string) => `${basePath}cards/${id}.png`,
  asset: (file: string) => `${basePath}${file}`,
};

function queryOf(known: Record<string, string>): string {
  const query = new URLSearchParams(known).toString();
  return query === '' ? '' : `?${query}`;
}

/** The full public address of a path made by `links`. */
export function absolute(path: string): string {
  return `${siteOrigin}${path}`;
}
