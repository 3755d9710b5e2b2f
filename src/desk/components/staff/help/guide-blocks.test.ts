import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { HelpBlock } from '../../../../server/staff/help/page-views.ts';
import GuideBlocks from './GuideBlocks.astro';

const plain = (text: string) => [{ kind: 'plain', text }] as const;

async function render(blocks: readonly HelpBlock[], headingLevel: 2 | 3 = 2): Promise<Document> {
  const container = await AstroContainer.create();
  const html = await container.renderToString(GuideBlocks, {
    props: { blocks, title: '一章', headingLevel },
  });
  return parseHTML(`<html><body>${html}</body></html>`).document as unknown as Document;
}

describe('the guide on the page', () => {
  it('shows every kind of block as what it is', async () => {
    const document = await render([
      { kind: 'heading', level: 3, text: '节', key: 's1' },
      { kind: 'heading', level: 4, text: '小节', key: 's2' },
      {
        kind: 'paragraph',
        text: [
          { kind: 'code', text: 'npm run ids' },
          { kind: 'strong', text: '再看' },
        ],
      },
      { kind: 'list', isOrdered: true, start: 3, items: [plain('甲')] },
      { kind: 'table', headings: [plain('栏')], rows: [[plain('姓名')]] },
      { kind: 'code', text: '一行\n又一行' },
      {
        kind: 'picture',
        path: '/staff/help/pictures/a.png',
        alternative: '一页',
        size: { width: 8, height: 6 },
      },
    ]);
    const textOf = (selector: string) => document.querySelector(selector)?.textContent.trim();
    expect([textOf('h2#s1'), textOf('h3#s2'), textOf('p code'), textOf('p strong')]).toEqual([
      '节',
      '小节',
      'npm run ids',
      '再看',
    ]);
    expect(document.querySelector('section')?.getAttribute('aria-label')).toBe('一章，第1张表');
    expect([textOf('ol[start="3"] li'), textOf('th[scope=col]'), textOf('td')]).toEqual(['甲', '栏', '姓名']);
    expect(textOf('pre')).toBe('一行\n又一行');
    const image = document.querySelector('img');
    expect(['src', 'alt', 'width', 'height'].map((name) => image?.getAttribute(name))).toEqual([
      '/staff/help/pictures/a.png',
      '一页',
      '8',
      '6',
    ]);
  });

  it('steps its headings down where chapters stand on one page', async () => {
    const document = await render([{ kind: 'heading', level: 3, text: '节', key: 's1' }], 3);
    expect(document.querySelector('h3')?.textContent).toBe('节');
  });

  it('shows markup as the characters that were written', async () => {
    const text = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
    const document = await render([
      { kind: 'heading', level: 3, text, key: 's1' },
      { kind: 'paragraph', text: plain(text) },
      { kind: 'code', text },
      { kind: 'list', isOrdered: false, start: 1, items: [plain(text)] },
    ]);
    expect([...document.querySelectorAll('body :is(img, script)')]).toEqual([]);
    expect(document.body.textContent).toContain(text);
  });
});
