import { describe, expect, it } from 'vitest';
import { readDate } from '../dates/read-date.ts';
import { judgeCheck } from './two-people.ts';

const good = { filledBy: '岗07', filledOn: '2025年6月1日', checkedBy: '岗02', checkedOn: '2025年6月3日' };

function judge(change: Partial<typeof good>, today?: string) {
  const form = { ...good, ...change };
  return judgeCheck(
    {
      filled: { by: form.filledBy, on: readDate(form.filledOn) },
      checked: { by: form.checkedBy, on: readDate(form.checkedOn) },
    },
    today,
  );
}

describe('the two people’s rule', () => {
  it('takes a form that one filled in and another checked later', () => {
    expect(judge({})).toMatchObject({ kind: 'checked', by: '岗02', filledBy: '岗07' });
    expect(judge({ checkedOn: '2025年6月1日' }).kind).toBe('checked');
  });

  it('calls a form unchecked where neither checker nor day is given', () => {
    expect(judge({ checkedBy: '', checkedOn: '' })).toEqual({ kind: 'unchecked' });
  });

  it.each([
    ['same-person', { checkedBy: '岗07' }],
    ['same-person', { checkedBy: ' 岗０７' }],
    ['filler-missing', { filledBy: '' }],
    ['checker-missing', { checkedBy: '' }],
    ['fill-day-missing', { filledOn: '' }],
    ['check-day-missing', { checkedOn: '' }],
    ['check-day-missing', { checkedOn: '不详' }],
    ['checked-before-filled', { checkedOn: '2025年5月31日' }],
  ] as const)('does not count a check with the fault %s', (fault, change) => {
    expect(judge(change)).toEqual({ kind: 'not-counted', faults: [fault] });
  });

  it('does not count a day that is still to come', () => {
    expect(judge({ checkedOn: '2026年1月2日' }, '2026-01-01')).toEqual({
      kind: 'not-counted',
      faults: ['checked-in-future'],
    });
  });

  it('leaves dates in doubt alone that may be in order', () => {
    expect(judge({ filledOn: '2025年6月', checkedOn: '2025年6月3日' }).kind).toBe('checked');
  });
});
