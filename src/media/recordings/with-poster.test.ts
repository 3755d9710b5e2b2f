import { describe, expect, it } from 'vitest';
import { withPoster } from './with-poster.ts';

const poster = { id: 'm-23456789', file: 'm-23456789.jpg', caption: '影片“献花”的画面' };

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a poster', () => {
  it('gets a row, and its film names it; all else stays, columns that nobody knows included', () => {
    const text =
      '\uFEFF编号,文件,说明,抄本号,封面\r\nm-film,f.webm,"献花,清明",7,\r\nm-other,o.webm,读名,,\r\n';
    expect(withPoster(bytes(text), 'm-film', poster)).toEqual({
      kind: 'written',
      text: '\uFEFF编号,文件,说明,抄本号,封面\r\nm-film,f.webm,"献花,清明",7,m-23456789\r\nm-other,o.webm,读名,,\r\nm-23456789,m-23456789.jpg,影片“献花”的画面,,\r\n',
    });
  });

  it('gets its column where the table had none', () => {
    const written = withPoster(bytes('编号,文件,说明\nm-film,f.webm,献花\n'), 'm-film', poster);
    expect(written).toEqual({
      kind: 'written',
      text: '编号,文件,说明,封面\nm-film,f.webm,献花,m-23456789\nm-23456789,m-23456789.jpg,影片“献花”的画面,\n',
    });
  });

  it('is not written into a table in another encoding', () => {
    const gbk = Uint8Array.from([0xb1, 0xe0, 0xba, 0xc5, 0x0a]);
    expect(withPoster(gbk, 'm-film', poster)).toEqual({ kind: 'refused', fault: { kind: 'not-utf8' } });
  });

  it('is not written over another, nor for a film that is gone', () => {
    const text = '编号,文件,说明,封面\nm-film,f.webm,献花,m-mine\n';
    expect(withPoster(bytes(text), 'm-film', poster)).toEqual({ kind: 'overtaken' });
    expect(withPoster(bytes(text), 'm-gone', poster)).toEqual({ kind: 'overtaken' });
  });
});
