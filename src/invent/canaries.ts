/**
 * What cameras, scanners and families' telephones left in the invented masters. None of it may stand in any published
 * byte; tests look for it.
 */
export const canary = {
  owner: 'CANARY-OWNER-ZQ71',
  artist: 'CANARY-ARTIST-ZQ72',
  body: 'CANARY-BODY-ZQ73',
  lens: 'CANARY-LENS-ZQ74',
  comment: 'CANARY-COMMENT-ZQ75',
  creator: 'CANARY-XMP-ZQ76',
  tail: 'CANARY-TAIL-ZQ77',
  fileName: 'CANARY-NAME-ZQ78',
  note: 'CANARY-NOTE-ZQ79',
  maker: 'CANARY-MAKER-ZQ70',
} as const;

export const canaries: readonly string[] = Object.values(canary);

/** Where the invented telephone stood: in the sea, far from every facility. Degrees, WGS-84. */
export const canaryPosition = { latitude: 11.2375, longitude: 119.6625 } as const;
