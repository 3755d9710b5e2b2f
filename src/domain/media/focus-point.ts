/** The point of a picture that a square cut keeps, per cent from the left and from the top. */
export interface FocusPoint {
  left: number;
  top: number;
}

/** `40,30`, also with full-width signs; undefined where the cell is empty or says something else. */
export function parseFocus(cell: string): FocusPoint | undefined {
  const [, left, top] = /^\s*(\d{1,3})\s*[%％]?\s*[,，;；\s]\s*(\d{1,3})\s*[%％]?\s*$/u.exec(cell) ?? [];
  if (left === undefined || top === undefined) return undefined;
  const point = { left: Number(left), top: Number(top) };
  return point.left <= 100 && point.top <= 100 ? point : undefined;
}
