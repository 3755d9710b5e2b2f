/** A box that grows in proportion to a size about a point, and moves away from it where it stands beside it. */
export interface GrowingBox {
  /** The point. */
  x: number;
  y: number;
  /** From the point to the middle of the box, and half its sides, at size 1. */
  across: number;
  down: number;
  half: number;
  halfHeight: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function boxAt({ x, y, across, down, half, halfHeight }: GrowingBox, size: number): Box {
  return {
    left: x + (across - half) * size,
    right: x + (across + half) * size,
    top: y + (down - halfHeight) * size,
    bottom: y + (down + halfHeight) * size,
  };
}

/** Whether two boxes of one size lie over each other at any size up to `most`. */
export function meetUpTo(one: GrowingBox, other: GrowingBox, most: number): boolean {
  const [apart, below] = [one.x - other.x, one.y - other.y];
  const [across, down] = [one.across - other.across, one.down - other.down];
  const [broad, high] = [one.half + other.half, one.halfHeight + other.halfHeight];
  // Each edge is passed from some size on, or up to some size: between those sizes the boxes meet.
  let [from, until] = [0, most];
  for (const [start, growth] of [
    [apart, across + broad],
    [-apart, broad - across],
    [below, down + high],
    [-below, high - down],
  ] as const) {
    if (growth > 0) from = Math.max(from, -start / growth);
    else if (growth < 0) until = Math.min(until, -start / growth);
    else if (start <= 0) return false;
  }
  return from < until;
}
