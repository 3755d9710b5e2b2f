/** Words of grave ledgers, slips and lists of graves. */

interface GravePlace {
  plot: string;
  row: string;
  number: string;
}

/** `3` → `3排`; what already says so, `第三排`, stays. */
function withUnit(text: string, unit: string): string {
  return text === '' || text.endsWith(unit) ? text : `${text}${unit}`;
}

export const graveWords = {
  /** 一区3排5号墓; 墓位未详 where the ledger has no position. */
  label: ({ plot, row, number }: GravePlace) => {
    const place = `${plot}${withUnit(row, '排')}${withUnit(number, '号')}`;
    return place === '' ? '墓位未详' : `${place}墓`;
  },
} as const;
