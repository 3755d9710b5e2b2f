import { describe, expect, it } from 'vitest';
import { createRequestBudget } from './request-budget.ts';

describe('the budget of requests', () => {
  it('is full at its number of requests or its bytes, and free again when one is done', () => {
    const budget = createRequestBudget({ requests: 2, bytes: 100 });
    const first = budget.take(60);
    expect(budget.take(60)).toBeUndefined();
    expect(budget.take(40)).toBeDefined();
    expect(budget.take(0)).toBeUndefined();
    first?.();
    expect(budget.take(60)).toBeDefined();
  });

  it('is given back once, however often that is said', () => {
    const budget = createRequestBudget({ requests: 1, bytes: 10 });
    const done = budget.take(10);
    done?.();
    done?.();
    expect(budget.take(10)).toBeDefined();
    expect(budget.take(0)).toBeUndefined();
  });
});
