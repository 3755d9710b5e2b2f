import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetOf, placeLabels, type LabelWish } from './place-labels.ts';

const sheet = { box: { x: 0, y: 0, width: 1000, height: 800 }, labelSize: 40, taken: [] };

const wish = fc.record({
  at: fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 800 })),
  text: fc.stringMatching(/^[一-九]{1,6}$/u),
  size: fc.constantFrom(1, 0.85),
  spots: fc.constantFrom<LabelWish['spots'][]>(['over', 'upright'], ['below', 'above', 'right', 'left']),
});

interface Box {
  x: number;
  y: number;
  half: number;
  halfHeight: number;
}

/** Where the letters themselves stand at a share of the label size. */
function lettersOf({ at, text, size }: LabelWish, spot: LabelWish['spots'][number], share: number): Box {
  const em = sheet.labelSize * share * size;
  const [across, down] = offsetOf(spot, text, size);
  const length = (Array.from(text).length * em) / 2;
  const [half, halfHeight] = spot === 'upright' ? [em / 2, length] : [length, em / 2];
  return { x: at[0] + across * em, y: at[1] + down * em, half, halfHeight };
}

describe('names on a sheet', () => {
  it('never lie over one another at any size at which both show', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 14 }), (wishes) => {
        const placed = placeLabels(wishes, sheet);
        for (const [index, one] of placed.entries()) {
          for (const other of placed.slice(index + 1)) {
            for (const share of [1, 0.5, 0.1].map((part) => part * Math.min(one.fits, other.fits))) {
              const [a, b] = [one, other].map((label) => lettersOf(label.wish, label.spot, share));
              if (a === undefined || b === undefined) continue;
              const isApart =
                Math.abs(a.x - b.x) >= a.half + b.half || Math.abs(a.y - b.y) >= a.halfHeight + b.halfHeight;
              expect(isApart).toBe(true);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('give way to those before them', () => {
    const same = { at: [500, 400] as const, text: '纪念碑', size: 1, spots: ['over'] as const };
    const placed = placeLabels([same, { ...same, at: [520, 400] }], sheet);
    expect(placed[0]?.fits).toBe(2.5);
    expect(placed[1]?.fits ?? 0).toBeLessThan(0.3);
  });

  it('keep off what is marked, but not off their own sign', () => {
    const gate: LabelWish = { at: [500, 700], text: '正门', size: 1, spots: ['below', 'above'] };
    const [free] = placeLabels([gate], { ...sheet, taken: [[500, 700]] });
    expect(free).toMatchObject({ spot: 'below', fits: 1 });
    const [moved] = placeLabels([gate], {
      ...sheet,
      taken: [
        [500, 700],
        [500, 745],
      ],
    });
    expect(moved?.spot).toBe('above');
  });

  it('keep within their own area as long as letters can be read', () => {
    const plot: LabelWish = {
      at: [500, 400],
      text: '一区',
      size: 1,
      spots: ['over'],
      within: { width: 65, height: 65 },
    };
    expect(placeLabels([plot], sheet)[0]?.fits).toBe(0.62);
  });
});
