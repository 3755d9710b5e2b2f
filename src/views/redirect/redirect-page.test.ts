import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { findRedirect, listRedirects } from './redirect-page.ts';

const roll = [{ id: 'p-1', name: '张一', sourceIds: 'invented' }];
const facilities = [{ id: 'yuan', name: '某园', kind: '纪念园', district: '500113', sourceIds: 'invented' }];
const routesOf = (redirects: Record<string, string>[]) =>
  listRedirects(archiveOf({ roll, facilities, redirects })).map(({ route, target }) => [route, target?.href]);

describe('an id that is no longer in use', () => {
  it('leads to the record that took its place, below the kind of that record', () => {
    const redirects = [
      { oldId: 'zhang-yi', newId: 'p-1' },
      { oldId: 'old-yuan', newId: 'yuan' },
    ];
    expect(routesOf(redirects)).toEqual([
      ['people/zhang-yi', '/people/p-1.html'],
      ['facilities/old-yuan', '/facilities/yuan.html'],
    ]);
  });

  it('is followed through several changes', () => {
    const redirects = [
      { oldId: 'first', newId: 'second' },
      { oldId: 'second', newId: 'p-1' },
    ];
    expect(routesOf(redirects)).toEqual([
      ['people/first', '/people/p-1.html'],
      ['people/second', '/people/p-1.html'],
    ]);
  });

  it('has a page that says so when the record was withdrawn or the way leads in a circle', () => {
    expect(routesOf([{ oldId: 'p-7k3m9q2x', newId: '' }])).toEqual([['people/p-7k3m9q2x', undefined]]);
    expect(routesOf([{ oldId: 'some-old', newId: '' }]).map(([route]) => route)).toEqual([
      'people/some-old',
      'facilities/some-old',
      'graves/some-old',
      'units/some-old',
      'events/some-old',
    ]);
    const circle = [
      { oldId: 'p-7k3m9q2x', newId: 'p-8k3m9q2x' },
      { oldId: 'p-8k3m9q2x', newId: 'p-7k3m9q2x' },
    ];
    expect(routesOf(circle).map(([, target]) => target)).toEqual([undefined, undefined]);
  });

  it('never takes the place of a living record', () => {
    expect(routesOf([{ oldId: 'p-1', newId: 'yuan' }])).toEqual([]);
  });

  it('keeps the reason', () => {
    const archive = archiveOf({ roll, redirects: [{ oldId: 'p-7k3m9q2x', newId: '', note: '重复' }] });
    expect(findRedirect(archive, 'people/p-7k3m9q2x')).toMatchObject({ note: '重复', target: undefined });
  });
});
