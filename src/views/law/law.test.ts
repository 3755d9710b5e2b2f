import { describe, expect, it } from 'vitest';
import { archiveOf, inventedSource } from '../../../tests/support/archive-of.ts';
import { toLawPage } from './law-page.ts';

const rule = (article: string, more: Record<string, string> = {}) => ({
  law: 'law',
  lawName: '某条例',
  article,
  summary: `${article}的要点`,
  ...more,
});
const rules = [
  rule('第5条', { issued: '2018年4月27日', issuer: '某机关', sourceIds: 'invented' }),
  rule('第18、19条'),
  rule('第5条'),
  rule('要点'),
  rule('未取得', { note: '没有读到' }),
];
const page = toLawPage(archiveOf({ sources: [inventedSource], rules }), 'law');

describe('the page of a law', () => {
  it('gives every row an anchor of its own that follows the number of the article', () => {
    expect(page.articles.map(({ anchor }) => anchor)).toEqual(['a5', 'a18-19', 'a5.2', 'b1']);
    expect(page.notObtained.map(({ anchor }) => anchor)).toEqual(['b2']);
  });

  it('keeps what was not obtained apart from the articles', () => {
    expect(page.notObtained.map(({ summary, note }) => [summary, note])).toEqual([
      ['未取得的要点', '没有读到'],
    ]);
  });

  it('says only the dates that are known', () => {
    expect(page.dates).toBe('某机关，2018年4月27日公布');
  });
});
