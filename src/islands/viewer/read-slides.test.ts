import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { listViewerLinks, readSlide } from './read-slides.ts';

const { document } = parseHTML(`<main>
  <figure>
    <a href="/media/m-1.html" data-viewer data-label="原件" data-download="/media/m-1-download.jpg">
      <picture>
        <source srcset="/media/m-1-400.avif 400w, /media/m-1-800.avif 800w">
        <img srcset="/media/m-1-400.jpg 400w, /media/m-1-800.jpg 800w" alt="合影" width="300" height="225">
      </picture>
    </a>
    <figcaption>全家合影</figcaption>
    <template data-viewer-version>
      <figure>
        <a href="/media/m-2.html" data-label="后来上色">
          <picture>
            <source srcset="/media/m-2-400.avif 400w">
            <img srcset="/media/m-2-400.jpg 400w" alt="合影" width="400" height="300">
          </picture>
        </a>
        <figcaption>上色的合影</figcaption>
      </figure>
    </template>
  </figure>
  <figure hidden><a href="/media/m-3.html" data-viewer><img alt="" srcset="/media/m-3-400.jpg 400w"></a></figure>
  <a href="/media/m-4.html" data-viewer="here"><img alt="碑" srcset="/media/m-4-400.jpg 400w"></a>
</main>`);
const links = listViewerLinks(document);
const slideOf = (index: number, takesAvif = true) =>
  links.slice(index, index + 1).map((link) => readSlide(link, takesAvif))[0] ?? [];

describe('the pictures that the viewer shows', () => {
  it('are those of the page in its order, without those that are hidden', () => {
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/media/m-1.html', '/media/m-4.html']);
  });

  it('have the pixels of their widest version, however small the page draws them', () => {
    const [version] = slideOf(0);
    expect([version?.width, version?.height]).toEqual([800, 600]);
  });

  it('are AVIF where the browser takes it, else JPEG', () => {
    expect(slideOf(0)[0]?.srcset).toContain('m-1-800.avif 800w');
    expect(slideOf(0, false)[0]?.srcset).toContain('m-1-800.jpg 800w');
    expect(slideOf(0)[0]?.src).toBe('/media/m-1-800.jpg');
  });

  it('keep caption, page and copy, and each version its own', () => {
    const versions = slideOf(0);
    expect(
      versions.map(({ label, caption, page, download }) => [label, caption?.textContent, page, download]),
    ).toEqual([
      ['原件', '全家合影', '/media/m-1.html', '/media/m-1-download.jpg'],
      ['后来上色', '上色的合影', '/media/m-2.html', undefined],
    ]);
  });

  it('offer no way to the page that is being read', () => {
    const [version] = slideOf(1);
    expect(version).toMatchObject({ alt: '碑', page: undefined, label: undefined, width: 0 });
  });
});
