import type { GridPoint } from './drawing-grid.ts';

/**
 * Writes SVG path data with relative commands and numbers of at most one decimal: a field of graves repeats itself, and
 * packs well.
 */
export class PathPen {
  #text = '';
  #at: GridPoint = [0, 0];

  get text(): string {
    return this.#text;
  }

  line(points: readonly GridPoint[]): this {
    const [first, ...rest] = points;
    if (first === undefined) return this;
    this.#text += this.#text === '' ? `M${pair(first)}` : `m${this.#step(first)}`;
    this.#at = first;
    for (const point of rest) this.#draw(point);
    return this;
  }

  /** The last point may repeat the first. */
  ring(points: readonly GridPoint[]): this {
    const [first] = points;
    const last = points.at(-1);
    if (first === undefined || last === undefined) return this;
    const isRepeated = points.length > 1 && first[0] === last[0] && first[1] === last[1];
    this.line(isRepeated ? points.slice(0, -1) : points);
    this.#text += 'z';
    this.#at = first;
    return this;
  }

  circle([x, y]: GridPoint, radius: number): this {
    const left: GridPoint = [x - radius, y];
    this.line([left]);
    const arc = `${radius} ${radius} 0 1 0`;
    this.#text += `a${arc} ${2 * radius} 0a${arc}-${2 * radius} 0z`;
    this.#at = left;
    return this;
  }

  #draw(point: GridPoint): void {
    const [across, down] = [point[0] - this.#at[0], point[1] - this.#at[1]];
    if (across === 0 && down === 0) return;
    if (down === 0) this.#text += `h${short(across)}`;
    else if (across === 0) this.#text += `v${short(down)}`;
    else this.#text += `l${pair([across, down])}`;
    this.#at = point;
  }

  #step([x, y]: GridPoint): string {
    return pair([x - this.#at[0], y - this.#at[1]]);
  }
}

/** A minus sign parts two numbers by itself. */
function pair([x, y]: GridPoint): string {
  return y < 0 ? `${short(x)}${short(y)}` : `${short(x)} ${short(y)}`;
}

/** Adding nought makes −0 nought. */
function short(length: number): number {
  return Math.round(length * 10) / 10 + 0;
}
