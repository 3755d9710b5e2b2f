import { describe, expect, it } from 'vitest';
import { findLikeSign, readInscription } from './inscription.ts';

const linesOf = (text: string) =>
  readInscription(text).lines.map((runs) =>
    runs.map((run) => (run.kind === 'unreadable' ? `unreadable ${run.count}` : `${run.kind} ${run.text}`)),
  );
const problemsOf = (text: string) =>
  readInscription(text).problems.map(({ kind, line }) => `${line} ${kind}`);

describe('an inscription', () => {
  it('keeps the lines of the stone', () => {
    expect(linesOf('张样一烈士／之墓\n一九五五年立')).toEqual([
      ['plain 张样一烈士'],
      ['plain 之墓'],
      ['plain 一九五五年立'],
    ]);
  });

  it('counts what can’t be read, and tells conjecture and doubt apart', () => {
    expect(linesOf('张□□〔烈士〕之墓[?]立')).toEqual([
      ['plain 张', 'unreadable 2', 'conjectured 烈士', 'plain 之', 'doubtful 墓', 'plain 立'],
    ]);
    expect(problemsOf('张□□〔烈士〕之墓[?]立')).toEqual([]);
  });

  it('doubts a whole character, whatever its code', () => {
    expect(linesOf('王𠮷[?]之墓')).toEqual([['plain 王', 'doubtful 𠮷', 'plain 之墓']]);
    expect(linesOf('葛\u{E0100}[?]')).toEqual([['doubtful 葛\u{E0100}']]);
  });

  it('carries a conjecture over the end of a line', () => {
    expect(linesOf('〔英勇／牺牲〕')).toEqual([['conjectured 英勇'], ['conjectured 牺牲']]);
    expect(problemsOf('〔英勇／牺牲〕')).toEqual([]);
  });

  it('is empty where nothing was copied', () => {
    expect(readInscription(' ')).toEqual({ lines: [], problems: [] });
  });

  it.each([
    ['张样一／〔烈士之墓', '2 unclosed'],
    ['张样一〕烈士之墓', '1 unopened'],
    ['〔张〔样一〕', '1 nested'],
    ['张〔〕烈士', '1 empty'],
    ['张样一／[?]之墓', '2 nothing-before'],
    ['张□[?]之墓', '1 nothing-before'],
    ['〔张□〕之墓', '1 unreadable-within'],
    ['〔张[?]〕之墓', '1 doubtful-within'],
  ])('with a sign out of place (%s) is read all the same, and the sign is told', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
    expect(linesOf(text).flat().join('')).toContain('张');
  });
});

describe('a sign that looks like one of ours', () => {
  it.each([
    ['张囗之墓', '囗', '□'],
    ['张■之墓', '■', '□'],
    ['张一[？]', '[？]', '[?]'],
    ['张一（？）之墓', '（？）', '[?]'],
    ['张[样]一', '[样]', '〔〕'],
    ['张【样】一', '【样】', '〔〕'],
    ['张样一/之墓', '/', '／'],
  ])('is recognised in %s', (text, written, meant) => {
    expect(findLikeSign(text)).toEqual({ written, meant });
  });

  it.each(['张□〔样〕一[?]／之墓', '立于1955/4/5', '（重庆市人民政府立）'])('is not seen in %s', (text) => {
    expect(findLikeSign(text)).toBeUndefined();
  });
});
