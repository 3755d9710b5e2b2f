import { describe, expect, it } from 'vitest';
import { isDescription, toGivenText, toKeptName } from './given-text.ts';

describe('a text of a file', () => {
  it('becomes one line of what can be seen', () => {
    expect(toGivenText('  歌乐山\r\n 烈士陵园\u200B\u202E \u0000后面的不要')).toEqual({
      kind: 'taken',
      text: '歌乐山 烈士陵园',
    });
    expect(toGivenText('   ')).toEqual({ kind: 'none' });
  });

  it.each([
    'OLYMPUS DIGITAL CAMERA',
    'SONY DSC',
    'DCIM100MEDIA',
    'Exif_JPEG_PICTURE',
    'SAMSUNG CAMERA PICTURES',
    'KONICA MINOLTA DIGITAL CAMERA',
    '<KENOX S760  / Samsung S760>',
    'Created with GIMP',
    'Picasa',
    '微软用户',
    '20140421',
    '无标题扫描-2',
  ])('that a camera or program wrote, “%s”, is no text', (text) => {
    expect(toGivenText(text)).toEqual({ kind: 'left', reason: 'boilerplate' });
  });

  it.each([
    ['王家来件，电话 13800000000', 'private'],
    ['someone@example.org', 'private'],
    ['=HYPERLINK("http://example.org")', 'formula'],
    ['＝SUM(A1:A9)', 'formula'],
    ['烈士\uFFFD墓', 'unreadable'],
    ['烈士\uE000墓', 'unreadable'],
    ['长'.repeat(501), 'too-long'],
  ])('“%s” stays out of the table: %s', (text, reason) => {
    expect(toGivenText(text)).toEqual({ kind: 'left', reason });
  });

  it.each(['Camera crew at the gate', '无名烈士墓', '作者自题', 'User’s home'])(
    'may begin as theirs do: “%s”',
    (text) => {
      expect(toGivenText(text).kind).toBe('taken');
    },
  );

  it('of one Latin word describes nothing', () => {
    expect(['cof', 'oznorCOBR', 'IMG_0012', 'rbt_soft'].filter(isDescription)).toEqual([]);
    expect(['陵园', 'The old gate'].filter(isDescription)).toHaveLength(2);
  });
});

describe('the name of a file', () => {
  it('is kept as it is where nothing is wrong with it', () => {
    expect(toKeptName('张家来件/老照片 001.jpg')).toEqual({
      text: '张家来件/老照片 001.jpg',
      wasChanged: false,
    });
  });

  it('loses what turns it round, breaks it, or gives somebody away', () => {
    expect(toKeptName('a\u202Egpj.exe').text).toBe('agpj.exe');
    expect(toKeptName('第一行\n第二行.jpg').text).toBe('第一行 第二行.jpg');
    expect(toKeptName('张三13800000000.jpg')).toEqual({ text: '张三〔略〕.jpg', wasChanged: true });
    expect(toKeptName('张三１３８０００００００0.jpg').text).toBe('〔略〕.jpg');
  });

  it('is shortened in its middle', () => {
    const { text } = toKeptName(`${'很'.repeat(200)}-最后.jpg`);
    expect([...text]).toHaveLength(120);
    expect(text).toMatch(/^很+…很+-最后\.jpg$/u);
  });
});
