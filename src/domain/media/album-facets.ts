/** What an album gathers its items by; the order in which facets stand in addresses. */
export const albumFacets = [
  'person',
  'facility',
  'event',
  'kind',
  'decade',
  'district',
  'volume',
  'state',
] as const;
export type AlbumFacet = (typeof albumFacets)[number];
