/** A facility where it stands, in degrees of WGS 84. */
export interface PlacedFacility {
  id: string;
  name: string;
  latitude: number;
  longitude: number;
}

export interface NearFacility {
  id: string;
  name: string;
  /** Metres, to the nearest ten. */
  distance: number;
}

/** Half a kilometre is what telephones with the shifted datum of Chinese maps are wrong by. */
const farthest = 800;
const metresOfDegree = 111_195;

/** The facility next to where a camera stood; undefined where none is near. */
export function findNear(
  { latitude, longitude }: { latitude: number; longitude: number },
  facilities: readonly PlacedFacility[],
): NearFacility | undefined {
  let nearest: NearFacility | undefined;
  for (const { id, name, ...place } of facilities) {
    const north = (place.latitude - latitude) * metresOfDegree;
    const east = (place.longitude - longitude) * metresOfDegree * Math.cos((latitude * Math.PI) / 180);
    const distance = Math.round(Math.hypot(north, east) / 10) * 10;
    if (distance <= farthest && distance < (nearest?.distance ?? Infinity)) nearest = { id, name, distance };
  }
  return nearest;
}
