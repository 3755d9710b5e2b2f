import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { writeContent } from '../../../tests/support/write-content.ts';
import { readArchive } from '../../archive/read-archive.ts';
import { toExcerpt } from './excerpt.ts';
import { listProsePages, toProsePage } from './prose-page.ts';
import { toStoryIndex } from './story-index.ts';
import { listStoryRoutes, toStoryRoute } from './story-route.ts';

const told = (id: string, period = '抗日战争') => ({
  id,
  name: `张${id}`,
  deeds: '生平。',
  period,
  sourceIds: 'x',
});

describe('the beginning of a life', () => {
  it('is the whole text when it is short', () => {
    expect(toExcerpt('生于巴县。\n1949年牺牲。')).toBe('生于巴县。1949年牺牲。');
  });

  it('ends with a sentence where one ends in time, else with dots', () => {
    const sentence = `${'甲'.repeat(45)}。`;
    expect(toExcerpt(sentence + '乙'.repeat(60))).toBe(sentence);
    expect(toExcerpt('丙'.repeat(100))).toBe(`${'丙'.repeat(60)}……`);
  });

  it('never cuts a rare character in two', () => {
    expect(toExcerpt('𠮷'.repeat(80))).toBe(`${'𠮷'.repeat(60)}……`);
  });
});

describe('the lives told in prose', () => {
  it('are those with 事迹 or a file, by period', () => {
    const directory = writeContent(mkdtempSync(path.join(tmpdir(), 'mingji-')), {
      tables: { roll: [told('a'), { ...told('b', '解放战争'), deeds: '' }, { ...told('c'), deeds: '' }] },
      files: { 'stories/b.md': '# 某人传\n\n长文。' },
    });
    const archive = readArchive(directory);
    const { total, periods } = toStoryIndex(archive);
    expect(total).toBe(2);
    expect(periods.map(({ period, lives }) => [period, lives.map(({ excerpt }) => excerpt)])).toEqual([
      ['抗日战争', ['生平。']],
      ['解放战争', ['长文。']],
    ]);
    expect(listStoryRoutes(archive)).toEqual(['b']);
    expect(toStoryRoute(archive, 'b')).toMatchObject({
      kind: 'story',
      story: { title: '某人传', name: '张b' },
    });
  });

  it('have pages of their own where a period has many', () => {
    const archive = archiveOf({ roll: Array.from({ length: 201 }, (_, index) => told(`p-${index}`)) });
    const [period] = toStoryIndex(archive).periods;
    expect([period?.total, period?.lives.length, period?.href]).toEqual([201, 60, '/stories/kangri.html']);
    expect(listStoryRoutes(archive)).toEqual(['kangri', 'kangri/2']);
  });
});

describe('the pages of prose', () => {
  it('that the footer promises always answer', () => {
    const archive = archiveOf({});
    expect(listProsePages(archive)).toEqual([
      'about',
      'how-to-use',
      'visiting',
      'apply',
      'privacy',
      'accessibility',
    ]);
    expect(toProsePage(archive, 'visiting')).toMatchObject({ title: '祭扫与参观', html: undefined });
  });

  it('leave out what stands at the head of another page', () => {
    const directory = writeContent(mkdtempSync(path.join(tmpdir(), 'mingji-')), {
      tables: {},
      files: { 'pages/law.md': '# 法规\n\n文', 'pages/contact.md': '# 联系\n\n文' },
    });
    const pages = listProsePages(readArchive(directory));
    expect(pages).toContain('contact');
    expect(pages).not.toContain('law');
  });
});
