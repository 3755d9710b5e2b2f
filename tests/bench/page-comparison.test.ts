import { expect, test } from 'vitest';
import { toEssence, visibleText } from './page-comparison.ts';

test('two ways of writing the same page have the same text', () => {
  const one = visibleText('<p class="a">王<b>朴</b> &amp; 江</p>\n<script>let x = 1;</script>');
  const other = visibleText('<!-- 页 --><div><p>王朴&#38;江</p></div>');
  expect(one).toBe('王朴&江');
  expect(other).toBe(one);
});

test('a page is also compared by its data for machines and its QR code', () => {
  const html =
    '<script type="application/ld+json">{"name":"甲"}</script><svg class="qr" role="img"><path d="M0 0h7"></path></svg><a href="#">一</a>';
  expect(toEssence(html)).toEqual({ text: '一', jsonLd: '{"name":"甲"}', qr: 'M0 0h7', links: 1 });
});
