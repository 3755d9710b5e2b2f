/** A stretch of the drawing that is a round number of metres long. */
export interface ScaleBar {
  metres: number;
  /** Decimetres. */
  length: number;
}

/** The roundest length (1, 2 or 5 of a power of ten metres) that is no longer than `most` decimetres. */
export function toScaleBar(most: number): ScaleBar {
  const power = 10 ** Math.floor(Math.log10(most / 10));
  const metres = [5, 2, 1].map((digit) => digit * power).find((length) => length * 10 <= most) ?? power;
  return { metres, length: Math.round(metres * 100) / 10 };
}
