import { describe, expect, it } from 'vitest';
import { graveText, reasonTexts, toldApart } from './hit-text.ts';
import { nameHit } from '../search/name-hit.fixture.ts';

describe('a hit', () => {
  it('gives every reason but that the name is the same', () => {
    const hit = nameHit({
      id: 'p-1',
      reasons: [{ kind: 'exact' }, { kind: 'year', asked: '1949', found: '1949' }],
    });
    expect(reasonTexts(hit)).toEqual(['年份：1949']);
  });

  it('does not call the first character of a courtesy name a surname', () => {
    const alias = { kind: 'alias', nameKind: '字', found: '述尼' } as const;
    const hit = nameHit({ id: 'p-1', reasons: [{ kind: 'given-only', found: '述' }, alias] });
    expect(reasonTexts(hit)).toEqual(['少写：补“述”', '别名：字述尼']);
    expect(reasonTexts({ ...hit, reasons: hit.reasons.slice(0, 1) })).toEqual(['只有名：姓述']);
  });

  it('is told from namesakes by what is known of native place, unit and grave', () => {
    expect(toldApart(nameHit({ id: 'p-1', nativePlace: '合川区', facility: '歌乐山烈士陵园' }))).toEqual([
      '合川区',
      '歌乐山烈士陵园',
    ]);
    expect(toldApart(nameHit({ id: 'p-1' }))).toEqual([]);
  });

  it('has a grave in words even where the grave is at no facility', () => {
    expect(graveText(nameHit({ id: 'p-1', hasGrave: true }))).toBe('有墓葬记载');
    expect(graveText(nameHit({ id: 'p-1' }))).toBeUndefined();
  });
});
