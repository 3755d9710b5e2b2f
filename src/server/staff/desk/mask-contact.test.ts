import { describe, expect, it } from 'vitest';
import { maskContact, maskPrivateText } from './mask-contact.ts';

describe('a contact on the desk', () => {
  it.each([
    ['13800008000', '138****8000'],
    ['138 0000 8000', '138****8000'],
    ['138-0000-8000', '138****8000'],
    ['+86 138 0000 8000', '138****8000'],
    ['１３８００００８０００', '138****8000'],
    ['张家 13800008000 晚上打', '138****8000'],
    ['023-55558000', '023****8000'],
    ['（023）5555 8000', '023****8000'],
    ['55558000', '555****'],
    ['zhang.san@example.com', 'z****@example.com'],
    ['重庆市虚构县一号', '重庆****'],
    ['微信 abc', '微信****'],
    ['', ''],
  ])('%s is shown as %s', (written, shown) => {
    expect(maskContact(written)).toBe(shown);
  });

  it('shows nothing of the rest when one part of it was recognised', () => {
    expect(maskContact('虚构县石桥村王某，13800008000')).not.toContain('石桥');
  });
});

describe('a text that may hold a contact', () => {
  it('keeps its words and loses the numbers to call', () => {
    expect(maskPrivateText('请打13800008000或写信a1@example.com，晚上在家')).toBe(
      '请打138****8000或写信a****@example.com，晚上在家',
    );
  });

  it('keeps years, days and numbers of units', () => {
    const text = '1951年7月出去，19510720牺牲，在60军179师，1928-1951';
    expect(maskPrivateText(text)).toBe(text);
  });

  it('leaves web addresses whole, since their numbers are nobody’s', () => {
    expect(maskPrivateText('见https://example.com/post/4123456789，电话13800008000')).toBe(
      '见https://example.com/post/4123456789，电话138****8000',
    );
  });

  it('hides numbers of identity cards', () => {
    expect(maskPrivateText('110101190001010000')).toBe('110****0000');
  });
});
