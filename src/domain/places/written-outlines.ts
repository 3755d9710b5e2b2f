/** Outlines of districts as they go to the browser. */
export interface WrittenOutlines {
  /** West, south, east, north, in degrees: what the map shows at first. */
  bounds: readonly [number, number, number, number];
  /** Each a start and then steps, longitude and latitude in turn, in ten-thousandths of a degree. */
  lines: readonly (readonly number[])[];
  /** Numbers of the lines along the edge of the whole, and of those between districts. */
  outer: readonly number[];
  inner: readonly number[];
  districts: readonly WrittenDistrict[];
}

export interface WrittenDistrict {
  code: string;
  name: string;
  /** As maps write it. */
  short: string;
  /** Longitude and latitude of a place well inside. */
  at: readonly [number, number];
  /** Rings as numbers of lines; `~n` is line n the other way round. */
  rings: readonly (readonly number[])[];
}
