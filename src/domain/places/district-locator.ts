/** Tells by outlines in which district a place lies; degrees of WGS-84, codes of today. */
export interface DistrictLocator {
  /** Undefined outside every district that has an outline. */
  districtAt(longitude: number, latitude: number): string | undefined;
  /** Metres from a place to a district: 0 within, undefined where the district has no outline. */
  metresOutside(code: string, longitude: number, latitude: number): number | undefined;
}
