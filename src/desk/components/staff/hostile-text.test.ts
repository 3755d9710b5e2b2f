import { globSync, readFileSync } from 'node:fs';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LetterSheet } from '../../../server/staff/desk/letters/letter-sheet.ts';
import ComparisonTable from './ComparisonTable.astro';
import LetterPaper from './LetterPaper.astro';
import QueueTable from './QueueTable.astro';
import Timeline from './Timeline.astro';

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</td></table><iframe srcdoc="<script>alert(1)</script>">',
  '{{constructor.constructor("alert(1)")()}}',
  'javascript:alert(1)',
  '<a href="javascript:alert(1)">x</a>',
  '&lt;b&gt;',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<style>*{display:none}</style>',
  '<math><mtext></p><img src=x onerror=alert(1)>',
  '\u2028<script>alert(1)</script>',
];

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

/** What every component of the desk is given the same text for, in every place. */
function listShown(text: string) {
  const line = { person: text, name: text, place: text, strength: text, isNew: true, comparePath: '/staff/' };
  const cell = { recorded: text, verdict: 'for', verdictWord: text, reasons: [text] } as const;
  const comparison = {
    columns: [{ ...line, note: text }],
    rows: [{ label: text, isAsked: true, said: { text, history: [text] }, cells: [cell] }],
  };
  const row = {
    ...{ path: '/staff/', reference: text, door: text, stage: text, name: text, place: text, received: text },
    ...{ age: text, due: text, isOverdue: true, isHarm: true, best: text, hints: [text], assigned: text },
  };
  const letter: LetterSheet = {
    ...{ backPath: '/staff/', isRecorded: false, heading: text, number: text, recipients: [text] },
    ...{
      opening: [text],
      closing: [text],
      end: text,
      office: text,
      day: text,
      telephone: text,
      slip: undefined,
    },
    sections: [
      {
        title: text,
        note: text,
        facts: [{ label: text, values: [{ mark: text, text }] }],
        sentences: [text],
      },
    ],
  };
  return [
    { component: ComparisonTable, props: { comparison } },
    { component: QueueTable, props: { rows: [row], caption: text } },
    { component: Timeline, props: { lines: [{ day: text, who: text, what: text, text }] } },
    { component: LetterPaper, props: { letter, recipient: text } },
  ];
}

/** Every element that these components write themselves. */
const own = new Set(
  'html head body article section header footer table caption thead tbody tr th td ol ul li p h2 h3 span a'.split(
    ' ',
  ),
);

/** Without the components' own style sheets. */
async function render({ component, props }: ReturnType<typeof listShown>[number]): Promise<Document> {
  const html = await container.renderToString(component, { props });
  const markup = html.replace(/<style[^>]*>\s*@layer[\s\S]*?<\/style>/gu, '');
  return parseHTML(`<html><body>${markup}</body></html>`).document as unknown as Document;
}

describe('hostile text on the desk', () => {
  it.each(payloads)('is shown as the characters that were typed: %s', async (text) => {
    for (const shown of listShown(text)) {
      const document = await render(shown);
      const elements = [...document.querySelectorAll('*')];
      expect(elements.map(({ localName }) => localName).filter((name) => !own.has(name))).toEqual([]);
      const attributes = elements.flatMap((element) => [...element.attributes].map(({ name }) => name));
      expect(
        attributes.filter((name) => name.startsWith('on') || name === 'srcdoc' || name === 'style'),
      ).toEqual([]);
      const links = elements.map((element) => element.getAttribute('href') ?? '');
      expect(links.filter((href) => href.startsWith('javascript'))).toEqual([]);
      expect(document.body.textContent).toContain(text);
    }
  });

  it('has no way round: no page or component of the desk writes markup that it was given', () => {
    const files = globSync('src/desk/**/*.astro').filter((file) => /staff/iu.test(file));
    expect(files.length).toBeGreaterThan(15);
    expect(files.filter((file) => readFileSync(file, 'utf8').includes('set:html'))).toEqual([]);
  });
});
