/** What the check may say of walls. */
export type WallFindingKind =
  | 'wall-facility-unknown'
  | 'wall-place-twice'
  | 'wall-place-unread'
  | 'wall-line-gap'
  | 'wall-column-gap'
  | 'wall-person-twice'
  | 'wall-name-misfit'
  | 'wall-count-differs';
