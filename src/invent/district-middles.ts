/** Degrees, WGS-84. */
export interface DistrictMiddle {
  latitude: number;
  longitude: number;
}

/** Rough middles of some districts of Chongqing, so that invented facilities stand in theirs; general knowledge, to a few kilometres. */
export const districtMiddles: Readonly<Record<string, DistrictMiddle>> = {
  500101: { latitude: 30.7, longitude: 108.35 },
  500102: { latitude: 29.66, longitude: 107.35 },
  500106: { latitude: 29.62, longitude: 106.37 },
  500110: { latitude: 28.87, longitude: 106.72 },
  500112: { latitude: 29.83, longitude: 106.75 },
  500113: { latitude: 29.38, longitude: 106.72 },
  500115: { latitude: 29.93, longitude: 107.14 },
  500116: { latitude: 29.03, longitude: 106.27 },
  500117: { latitude: 30.1, longitude: 106.3 },
  500118: { latitude: 29.3, longitude: 105.88 },
  500119: { latitude: 29.13, longitude: 107.16 },
  500154: { latitude: 31.27, longitude: 108.4 },
  500233: { latitude: 30.33, longitude: 107.92 },
  500235: { latitude: 31.03, longitude: 108.85 },
  500236: { latitude: 30.95, longitude: 109.36 },
  500242: { latitude: 28.9, longitude: 108.8 },
};
