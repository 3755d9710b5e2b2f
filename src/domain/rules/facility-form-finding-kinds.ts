/** What the check may say of facility forms. */
export type FacilityFormFindingKind =
  | 'checked-by-same'
  | 'checked-without-filled'
  | 'checked-before-filled'
  | 'position-words-alone'
  | 'parts-exceed-total'
  | 'together-exceeds-total'
  | 'level-not-in-municipality'
  | 'opening-hours-unread'
  | 'form-post-like-name'
  | 'form-post-with-number'
  | 'wall-counted-as-burials';
