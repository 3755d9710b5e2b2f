import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ContentFolder, toLine } from '../../../tests/broken-content/content-folder.ts';
import { describeFinding } from '../../i18n/findings.ts';
import { toHeadingLine, toRowLine } from '../../invent/table-text.ts';
import type { TableName } from '../table.ts';
import { tables } from '../tables.ts';

type Cells = Readonly<Record<string, string>>;

const file = 'media/media.csv';
const picture: Cells = {
  id: 'm-0001',
  file: 'yangli.jpg',
  kind: '设施',
  caption: '样例',
  alt: '一张样例照片',
  rights: '可以发布',
  sourceIds: 's-one',
};
const other: Cells = { ...picture, id: 'm-0002', file: 'yangli-2.jpg' };
const portrait: Cells = { ...picture, kind: '肖像', people: 'p-aaaa0001' };

function sheet(name: TableName, rows: readonly Cells[]): string {
  const schema = tables[name];
  return `\uFEFF${toHeadingLine(schema)}${rows.map((row) => toRowLine(schema, row)).join('')}`;
}

/** The good folder with these rows of media, each with its file. */
function withMedia(...rows: Cells[]): ContentFolder {
  const folder = new ContentFolder().write(file, sheet('media', rows));
  for (const { file: master = '', captions = '' } of rows) {
    if (master !== '') folder.write(`media/files/${master}`, 'x');
    if (captions !== '') folder.write(`media/files/${captions}`, 'WEBVTT\n');
  }
  return folder;
}

const withLines = (...rows: Cells[]) =>
  withMedia(picture).write('media/transcripts/m-0001.csv', sheet('transcripts', rows));

interface Case {
  title: string;
  folder: () => ContentFolder;
  /** Every finding of the folder: level, kind, file, row, column. */
  expected: readonly string[];
}

const groups: Readonly<Record<string, readonly Case[]>> = {
  'the photo database': [
    {
      title: 'without a fault has no findings',
      folder: () =>
        withMedia(
          { ...portrait, date: '约1940年', digitised: '2019年5月12日', restoration: '原件' },
          { ...other, restoration: '上色', original: 'm-0001', focus: '40,30' },
          {
            ...other,
            id: 'm-0003',
            file: 'a.mp4',
            kind: '影片',
            alt: '',
            captions: 'a.vtt',
            poster: 'm-0001',
          },
          {
            ...other,
            id: 'm-0004',
            file: 'a.wav',
            kind: '录音',
            rights: '家属授权展示',
            consent: '授权书第3号',
          },
          { ...other, id: 'm-0005', file: 'b.jpg', grave: 'g-0001', facility: 'f-one', holder: '私人收藏' },
        ),
      expected: [],
    },
    {
      title: 'takes a row that says no more than a camera does, and tells what keeps it from the public',
      folder: () =>
        withMedia({
          id: 'm-0001',
          file: 'm-0001.jpg',
          kind: '墓碑',
          date: '2024年4月4日',
          creator: '样例照相机主人',
          originalName: 'IMG_20240404_101530.jpg',
        }),
      expected: ['warning media-not-shown media/media.csv 2 许可'],
    },
    {
      title: 'does not ask again where permission was refused',
      folder: () => withMedia({ ...picture, rights: '未取得许可', caption: '', alt: '' }),
      expected: [],
    },
    {
      title: 'does not ask for words in the place of a film',
      folder: () => withMedia({ ...picture, file: 'a.webm', kind: '仪式', alt: '' }),
      expected: [],
    },
    {
      title: 'names a file that no page can show',
      folder: () => withMedia({ ...picture, file: 'a.heic' }, { ...other, file: 'b.pdf' }),
      expected: [
        'warning media-format-unknown media/media.csv 2 文件',
        'warning media-format-unknown media/media.csv 3 文件',
      ],
    },
    {
      title: 'hears recordings and plays films',
      folder: () => withMedia({ ...picture, kind: '录音' }, { ...other, file: 'a.mp3', kind: '影片' }),
      expected: [
        'warning media-kind-differs media/media.csv 2 类别',
        'warning media-kind-differs media/media.csv 3 类别',
      ],
    },
    {
      title: 'has a file once',
      folder: () => withMedia(picture, { ...other, file: 'yangli.jpg' }),
      expected: ['warning media-file-twice media/media.csv 3 文件'],
    },
    {
      title: 'is not cut where the focus can’t be read',
      folder: () => withMedia({ ...picture, focus: '脸在左上' }),
      expected: ['warning focus-unread media/media.csv 2 焦点'],
    },
    {
      title: 'has posters that may be shown, and captions that browsers read',
      folder: () =>
        withMedia(
          { ...picture, rights: '未取得许可' },
          { ...other, file: 'a.mp4', kind: '影片', poster: 'm-0001', captions: 'a.ass' },
          { ...other, id: 'm-0003', file: 'b.mp4', kind: '影片', poster: 'm-0002' },
        ),
      expected: [
        'warning poster-unfit media/media.csv 3 封面',
        'warning captions-not-webvtt media/media.csv 3 字幕',
        'warning poster-unfit media/media.csv 4 封面',
      ],
    },
    {
      title: 'has captions whose times can be read',
      folder: () =>
        withMedia({ ...picture, file: 'a.mp4', kind: '影片', captions: 'a.vtt' }).write(
          'media/files/a.vtt',
          'WEBVTT\n\n00:01.000 --> 00:03.000\n样例\n\n00:09.000 --> 00:05.000\n样例二\n',
        ),
      expected: ['warning captions-broken media/media.csv 2 字幕'],
    },
    {
      title: 'knows a page of a volume once, but for what was made from it',
      folder: () =>
        withMedia(
          { ...picture, volume: '样例册', page: '1' },
          { ...other, volume: '样例册', page: '1', restoration: '清理', original: 'm-0001' },
          { ...other, id: 'm-0003', file: 'c.jpg', volume: '样例册', page: '1' },
          { ...other, id: 'm-0004', file: 'd.jpg', volume: '另一册', page: '1' },
        ),
      expected: ['warning volume-page-twice media/media.csv 4 页次'],
    },
    {
      title: 'places a picture where its grave lies',
      folder: () =>
        withMedia({ ...picture, grave: 'g-0001', facility: 'f-two' }).append(
          'f-two,另一陵园,,烈士陵园,未查明,,,,,,500120,样例路2号,,,,,,,,,,,,,,,,,,,,s-one,待核,,',
          'facilities.csv',
        ),
      expected: ['warning media-grave-elsewhere media/media.csv 2 墓'],
    },
  ],
  'a picture that was worked on': [
    {
      title: 'stands beside its original',
      folder: () =>
        withMedia(
          { ...picture, restoration: 'AI修复' },
          { ...other, rights: '' },
          { ...other, id: 'm-0003', file: 'c.jpg', restoration: '清理', original: 'm-0002' },
        ),
      expected: [
        'warning restored-without-original media/media.csv 2 原件',
        'warning media-not-shown media/media.csv 3 许可',
        'warning restored-original-hidden media/media.csv 4 原件',
      ],
    },
    {
      title: 'is not its own original, nor one that was worked on',
      folder: () =>
        withMedia(
          picture,
          { ...other, restoration: '清理', original: 'm-0001' },
          { ...other, id: 'm-0003', file: 'c.jpg', restoration: '上色', original: 'm-0002' },
          { ...other, id: 'm-0004', file: 'd.jpg', restoration: '上色', original: 'm-0004' },
        ),
      expected: [
        'warning restored-from-restored media/media.csv 4 原件',
        'error restored-from-itself media/media.csv 5 原件',
      ],
    },
    {
      title: 'is never shown as if nothing had been done to it',
      folder: () =>
        withMedia(
          picture,
          { ...other, original: 'm-0001' },
          { ...other, id: 'm-0003', file: 'c.jpg', restoration: '原件', original: 'm-0001' },
        ),
      expected: [
        'error original-without-treatment media/media.csv 3 处理',
        'error original-without-treatment media/media.csv 4 处理',
      ],
    },
    {
      title: 'has one original, which there is',
      folder: () => withMedia(picture, { ...other, restoration: '清理', original: 'm-9999' }),
      expected: ['error reference-dead media/media.csv 3 原件'],
    },
  ],
  'the date of a picture': [
    {
      title: 'is not the day of a scan',
      folder: () => withMedia({ ...portrait, date: '2019年5月12日' }, { ...other, date: '2019年' }),
      expected: ['warning pictured-after-death media/media.csv 2 日期'],
    },
    {
      title: 'may be in the year of a death',
      folder: () => withMedia({ ...portrait, date: '1943年' }),
      expected: [],
    },
    {
      title: 'is not after its scan',
      folder: () => withMedia({ ...picture, date: '2020年', digitised: '2019年5月12日' }),
      expected: ['warning digitised-before-pictured media/media.csv 2 数字化日期'],
    },
  ],
  'what families allowed': [
    {
      title: 'is written down',
      folder: () => withMedia({ ...picture, rights: '家属授权展示' }, { ...other, rights: 'CC BY 4.0' }),
      expected: ['warning permission-without-consent media/media.csv 2 同意记录'],
    },
    {
      title: 'names no living person',
      folder: () =>
        withMedia(
          { ...picture, consent: '授权人：样小明，2026年3月' },
          { ...other, holder: '私人收藏（样女士）' },
          { ...other, id: 'm-0003', file: 'c.jpg', consent: '女儿样小红签字' },
        ),
      expected: [
        'warning living-person-named media/media.csv 2 同意记录',
        'warning living-person-named media/media.csv 3 收藏',
        'warning living-person-named media/media.csv 4 同意记录',
      ],
    },
    {
      title: 'may be told by papers, days and kinship',
      folder: () =>
        withMedia(
          { ...picture, consent: '家属口头同意，2026年3月' },
          { ...other, consent: '烈士女儿书面授权书第12号' },
          { ...other, id: 'm-0003', file: 'c.jpg', consent: '口头', holder: '家属收藏' },
          { ...other, id: 'm-0004', file: 'd.jpg', consent: '家属授权书 2026-003', holder: '样例县档案馆' },
        ),
      expected: [],
    },
    {
      title: 'holds no number of theirs, in no column and no transcript',
      folder: () =>
        withLines({ line: '1', text: '电话13800000001' }).write(
          file,
          sheet('media', [{ ...picture, consent: '口头，13800000002' }]),
        ),
      expected: [
        'error private-mobile media/media.csv 2 同意记录',
        'error private-mobile media/transcripts/m-0001.csv 2 文字',
      ],
    },
  ],
  'a transcript': [
    {
      title: 'without a fault has no findings',
      folder: () =>
        withLines(
          { line: '1', text: '见字如〔面〕', left: '10', top: '0', width: '300', height: '40' },
          { line: '2', text: '□□一切安好[?]', note: '据下文' },
        ),
      expected: [],
    },
    {
      title: 'may begin as that of another page does',
      folder: () => {
        const page = sheet('transcripts', [{ line: '1', text: '样例登记册' }]);
        return withMedia(picture, other)
          .write('media/transcripts/m-0001.csv', page)
          .write('media/transcripts/m-0002.csv', page);
      },
      expected: [],
    },
    {
      title: 'is named after what it is written on',
      folder: () =>
        withMedia(picture).write(
          'media/transcripts/m-9999.csv',
          sheet('transcripts', [{ line: '1', text: '样例' }]),
        ),
      expected: ['error transcript-of-nothing media/transcripts/m-9999.csv'],
    },
    {
      title: 'has each line once, and whole places',
      folder: () =>
        withLines(
          { line: '1', text: '样例', left: '10', top: '0' },
          { line: '1', text: '样例二', left: '10', top: '60', width: '0', height: '40' },
        ),
      expected: [
        'warning transcript-box-half media/transcripts/m-0001.csv 2 宽',
        'error number-out-of-range media/transcripts/m-0001.csv 3 宽',
        'warning transcript-line-twice media/transcripts/m-0001.csv 3 行',
      ],
    },
    {
      title: 'uses the signs of the guide',
      folder: () => withLines({ line: '1', text: '样例〔一' }),
      expected: ['warning transcript-sign-broken media/transcripts/m-0001.csv 2 文字'],
    },
    {
      title: 'numbers its lines',
      folder: () => withLines({ line: '第一行', text: '样例' }),
      expected: ['error number-unread media/transcripts/m-0001.csv 2 行'],
    },
  ],
};

for (const [group, cases] of Object.entries(groups)) {
  describe(group, () => {
    test.each(cases)('$title', ({ folder, expected }) => {
      expect(folder().check().map(toLine)).toEqual(expected);
    });
  });
}

describe('a master that is not there', () => {
  const listed = (name: string) => `${'a'.repeat(64)}  ${name}\n`;
  const without = () => withMedia(picture, other).remove('media/files/yangli.jpg');

  test('stops the build, unless the manifest knows it: its versions are kept', () => {
    const known = without().write('media/manifest-sha256.txt', listed('yangli.jpg'));
    const unknown = without().write('media/manifest-sha256.txt', listed('another.jpg'));
    expect(without().check().map(toLine)).toEqual(['error file-missing media/media.csv 2 文件']);
    expect(unknown.check().map(toLine)).toEqual(['error file-missing media/media.csv 2 文件']);
    expect(known.check().map(toLine)).toEqual(['warning master-missing media/media.csv 2 文件']);
  });

  test('may lie in a store outside the folder', () => {
    const mediaDirectory = mkdtempSync(path.join(tmpdir(), 'masters-'));
    writeFileSync(path.join(mediaDirectory, 'yangli.jpg'), 'x');
    try {
      expect(withMedia(picture).remove('media/files/yangli.jpg').check({ mediaDirectory })).toEqual([]);
    } finally {
      rmSync(mediaDirectory, { recursive: true });
    }
  });
});

test('findings of media say what is there and what to do', () => {
  const said = withMedia({ ...picture, caption: '', alt: '' }, { ...other, restoration: '上色' })
    .check()
    .map(describeFinding);
  expect(said.map(({ message }) => message)).toEqual([
    '“m-0001”还没有写说明、替代文字，网页不会显示',
    '处理是“上色”，却没有写原件；没有原件并列，网页不会显示',
  ]);
});
