import { describe, expect, it } from 'vitest';
import { parseGuide } from './parse-guide.ts';

const chapterOf = (text: string) => parseGuide(`# 手册\n\n## 一章\n\n${text}\n`).chapters[0]?.blocks;

describe('the registrar’s guide as data', () => {
  it('has a title, an opening and chapters with sections that can be linked to', () => {
    const guide = parseGuide('\uFEFF# 手册\n\n开头。\n\n## 一\n\n甲\n\n### 节\n\n乙\n\n## 二\n');
    expect(guide.title).toBe('手册');
    expect(guide.opening).toEqual([{ kind: 'paragraph', text: [{ kind: 'plain', text: '开头。' }] }]);
    expect(guide.chapters.map(({ title }) => title)).toEqual(['一', '二']);
    expect(guide.chapters[0]?.blocks[1]).toEqual({ kind: 'heading', level: 3, text: '节', key: 's2' });
  });

  it('keeps commands, emphasis, lists, tables and what is typed', () => {
    expect(chapterOf('先`npm run ids`，**再看**。')).toEqual([
      {
        kind: 'paragraph',
        text: [
          { kind: 'plain', text: '先' },
          { kind: 'code', text: 'npm run ids' },
          { kind: 'plain', text: '，' },
          { kind: 'strong', text: '再看' },
          { kind: 'plain', text: '。' },
        ],
      },
    ]);
    expect(chapterOf('3. 甲\n4. 乙')).toMatchObject([{ kind: 'list', isOrdered: true, start: 3 }]);
    expect(chapterOf('| 栏 | 写法 |\n| --- | --- |\n| 姓名 | `字` |')).toMatchObject([
      {
        kind: 'table',
        headings: [[{ text: '栏' }], [{ text: '写法' }]],
        rows: [[[{ text: '姓名' }], [{ kind: 'code' }]]],
      },
    ]);
    expect(chapterOf('```sh\nnpm run ids\n```')).toEqual([{ kind: 'code', text: 'npm run ids' }]);
  });

  it('takes pictures from its own folder alone', () => {
    expect(chapterOf('![交表](guide/hand-in.png)')).toEqual([
      { kind: 'picture', name: 'hand-in.png', alternative: '交表' },
    ]);
    for (const address of ['https://a.example/x.png', 'guide/../site.csv', '/guide/x.png'])
      expect(chapterOf(`![交表](${address})`)).toEqual([
        { kind: 'paragraph', text: [{ kind: 'plain', text: '交表' }] },
      ]);
  });

  it('makes text of markup and links', () => {
    expect(chapterOf('<script>x</script>')).toEqual([
      { kind: 'paragraph', text: [{ kind: 'plain', text: '<script>x</script>' }] },
    ]);
    expect(chapterOf('见[这里](javascript:alert)。')).toEqual([
      {
        kind: 'paragraph',
        text: [
          { kind: 'plain', text: '见' },
          { kind: 'plain', text: '这里' },
          { kind: 'plain', text: '。' },
        ],
      },
    ]);
  });
});
