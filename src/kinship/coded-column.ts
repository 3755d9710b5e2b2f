import { NumberList } from './number-list.ts';

/** One field of every person of a roll: equal values are one code, and how many of each era have it is counted. */
export interface CodedColumn<Value> {
  /** By code. */
  values: readonly Value[];
  /** By person; -1 where the record says nothing. */
  codes: Int32Array;
  /** How many people of an era have a code: `era * values.length + code`. */
  counts: Uint32Array;
}

export class ColumnBuilder<Value> {
  readonly #values: Value[] = [];
  readonly #codes = new NumberList();
  readonly #known = new Map<string, number>();

  /** The next person's value; `key` tells values apart, and undefined is for a record that says nothing. */
  add(key: string | undefined, toValue: () => Value): void {
    if (key === undefined) {
      this.#codes.push(-1);
      return;
    }
    let code = this.#known.get(key);
    if (code === undefined) {
      code = this.#values.push(toValue()) - 1;
      this.#known.set(copyText(key), code);
    }
    this.#codes.push(code);
  }

  build(eras: Uint8Array, eraCount: number): CodedColumn<Value> {
    const codes = this.#codes.toArray();
    const counts = new Uint32Array(eraCount * this.#values.length);
    for (let person = 0; person < codes.length; person += 1) {
      const code = codes[person] ?? -1;
      const at = (eras[person] ?? 0) * this.#values.length + code;
      if (code >= 0) counts[at] = (counts[at] ?? 0) + 1;
    }
    return { values: this.#values, codes, counts };
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A cell as it was parsed would keep its whole file in memory. */
export function copyText(text: string): string {
  return decoder.decode(encoder.encode(text));
}

/** How many people of all eras have each code. */
export function totalsOf({ values, counts }: CodedColumn<unknown>): Float64Array {
  const totals = new Float64Array(values.length);
  for (let at = 0; at < counts.length; at += 1) {
    const code = at % values.length;
    totals[code] = (totals[code] ?? 0) + (counts[at] ?? 0);
  }
  return totals;
}
