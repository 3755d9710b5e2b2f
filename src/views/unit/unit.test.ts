import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { listPeopleOf, listShownUnits } from './shown-units.ts';
import { toUnitIndex } from './unit-index.ts';
import { toUnitPage } from './unit-page.ts';

const unit = (id: string, more: Record<string, string> = {}) => ({
  id,
  name: `单位${id}`,
  period: '抗日战争',
  sourceIds: 'invented',
  ...more,
});
const soldier = { id: 'p-1', name: '张一', unitId: 'b', sourceIds: 'invented' };

describe('the units of an archive', () => {
  it('are all shown when the table is its own', () => {
    const archive = archiveOf({ units: [unit('a', { people: 'p-1' }), unit('idle')], roll: [soldier] });
    expect(listShownUnits(archive).map(({ id }) => id)).toEqual(['a', 'idle']);
  });

  it('are shown with their superiors only as far as its people belong to them when the table is shared', () => {
    const units = [unit('a'), unit('b', { parent: 'a' }), unit('idle', { people: 'p-of-another-archive' })];
    const archive = archiveOf({ roll: [soldier] }, { units });
    expect(listShownUnits(archive).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('stand under their superiors, and by themselves where the table leads in a circle', () => {
    const units = [
      unit('a'),
      unit('b', { parent: 'a' }),
      unit('x', { parent: 'y' }),
      unit('y', { parent: 'x' }),
    ];
    const { total, periods } = toUnitIndex(archiveOf({ units }));
    expect(total).toBe(4);
    expect(periods[0]?.units.map(({ id, children }) => [id, children.map((child) => child.id)])).toEqual([
      ['a', ['b']],
      ['x', []],
      ['y', []],
    ]);
  });

  it('hold the people of their own rows and of the unit’s, each once', () => {
    const other = { ...soldier, id: 'p-2', name: '安二', unitId: '' };
    const archive = archiveOf({ units: [unit('b', { people: 'p-1;p-2' })], roll: [soldier, other] });
    expect(listPeopleOf(archive, 'b').map(({ name }) => name)).toEqual(['安二', '张一']);
  });
});

describe('the page of a unit', () => {
  it('leads up, down, and to the unit under its other designation', () => {
    const units = [
      unit('a'),
      unit('b', { parent: 'a', equivalents: '独立大队;无此番号' }),
      unit('c', { name: '独立大队', parent: 'b' }),
    ];
    const page = toUnitPage(archiveOf({ units, roll: [soldier] }), 'b');
    expect(page.ancestors.map(({ href }) => href)).toEqual(['/units/a.html']);
    expect(page.children.map(({ href, people }) => [href, people])).toEqual([['/units/c.html', 0]]);
    const equivalents = page.facts.find(({ label }) => label === '同一番号')?.statements;
    expect(equivalents?.map(({ href }) => href)).toEqual(['/units/c.html', undefined]);
    expect(page.people.items.map(({ name }) => name)).toEqual(['张一']);
  });
});
