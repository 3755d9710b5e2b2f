import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import WrittenFields from './WrittenFields.astro';

it('shows the clerk the picture that a lead was opened from, and leads to its page', async () => {
  const container = await AstroContainer.create();
  const field = { label: '来自影像', value: 'm-1', history: [] };
  const picture = { id: 'm-1', caption: '<b>样例</b>合影', alt: '三个人', unidentified: [] };
  const sound = { id: 'm-2', caption: '样例录音', alt: undefined, unidentified: [] };
  const fields = [
    { ...field, media: picture },
    { ...field, media: sound },
    { ...field, value: 'm-gone' },
  ];
  const html = await container.renderToString(WrittenFields, { props: { fields } });
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const images = [...document.querySelectorAll('img')].map((image) => image.getAttribute('src'));
  expect(images).toEqual(['/media/m-1-400.jpg']);
  const links = [...document.querySelectorAll('a')].map((link) => [
    link.getAttribute('href'),
    link.textContent,
  ]);
  expect(links).toEqual([
    ['/media/m-1.html', '<b>样例</b>合影'],
    ['/media/m-2.html', '样例录音'],
  ]);
  expect(document.body.textContent).toContain('m-gone');
});
