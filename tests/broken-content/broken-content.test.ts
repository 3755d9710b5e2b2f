import { describe, expect, test } from 'vitest';
import type { ContentCheckOptions } from '../../src/archive/check-content.ts';
import { parseSheet } from '../../src/archive/read-sheet.ts';
import { checkSheets } from '../../src/domain/rules/check-sheets.ts';
import type { ContentSheets } from '../../src/domain/sheet.ts';
import { tables } from '../../src/domain/tables.ts';
import { describeFinding } from '../../src/i18n/findings.ts';
import { ContentFolder, toLine } from './content-folder.ts';
import { rollFile, secondRollFile } from './good-content.ts';
import { toGbk, toUtf16, withByteBefore } from './legacy-bytes.ts';

interface Case {
  title: string;
  break: (folder: ContentFolder) => ContentFolder;
  /** Every finding of the folder, in one line each: level, kind, file, row, column. */
  expected: readonly string[];
  options?: ContentCheckOptions;
}

const bom = '\uFEFF';
/** A third person of the first sheet, cut where a case needs it. */
const person = (id: string, name: string) =>
  `${id},${name},,,,男,汉族,四川省铜梁县样例乡,500151,,1921年,1940年,,样例部队一连,u-two,战士,1944年,样例地,战斗牺牲,,抗日战争,,,,,,待核,,,,s-one,待核,`;

const groups: Readonly<Record<string, readonly Case[]>> = {
  'a file': [
    {
      title: 'saved as plain CSV is GBK, and has lost what GBK lacks',
      break: (folder) => folder.replace('赵样一', '赵样𠮷').write(rollFile, toGbk(folder.text(rollFile))),
      expected: [
        'error encoding-gb18030 roll/500151.csv',
        'warning name-with-question-mark roll/500151.csv 2 姓名',
      ],
    },
    {
      title: 'saved as Unicode text is UTF-16',
      break: (folder) => folder.write('events.csv', toUtf16(folder.text('events.csv'))),
      expected: ['error encoding-utf-16 events.csv'],
    },
    {
      title: 'saved as Unicode text is divided by tabs as well',
      break: (folder) =>
        folder
          .remove('mourning.csv')
          .write('mourning.csv', toUtf16(`${bom}起\t止\t说明\r\n2026-12-13\t2026-12-14\t\r\n`)),
      expected: ['error encoding-utf-16 mourning.csv', 'error delimiter-wrong mourning.csv 1'],
    },
    {
      title: 'with a byte that no encoding allows is damaged',
      break: (folder) =>
        folder.write('mourning.csv', withByteBefore(folder.text('mourning.csv'), '样例', 0xff)),
      expected: ['error encoding-unreadable mourning.csv', 'error character-replaced mourning.csv 2 说明'],
    },
    {
      title: 'in UTF-8 with one broken character is not taken for GBK',
      break: (folder) =>
        folder.write(
          'mourning.csv',
          withByteBefore(folder.text('mourning.csv').replace(bom, ''), '例', 0xe4),
        ),
      expected: ['error encoding-unreadable mourning.csv', 'error character-replaced mourning.csv 2 说明'],
    },
    {
      title: 'without the mark that Excel needs opens as gibberish',
      break: (folder) => folder.write(secondRollFile, folder.text(secondRollFile).replace(bom, '')),
      expected: ['warning bom-missing roll/500120.csv'],
    },
    {
      title: 'may be empty by mistake',
      break: (folder) => folder.write('statistics.csv', ''),
      expected: ['error file-empty statistics.csv 1'],
    },
    {
      title: 'of the roll with headings only holds nobody',
      break: (folder) =>
        folder.write('roll/500199.csv', `${folder.text(rollFile).split('\r\n')[0] ?? ''}\r\n`),
      expected: ['warning rows-missing roll/500199.csv 1'],
    },
    {
      title: 'divided by semicolons is one column',
      break: (folder) => folder.write('events.csv', folder.text('events.csv').replaceAll(',', ';')),
      expected: ['error delimiter-wrong events.csv 1', 'error reference-dead roll/500151.csv 2 事件'],
    },
    {
      title: 'of the roll is missed, though an archive may begin with its facilities',
      break: (folder) => folder.remove(rollFile).remove(secondRollFile),
      expected: [
        'error reference-dead citations.csv 2 记录',
        'error reference-dead citations.csv 3 记录',
        'error reference-dead corrections.csv 2 记录',
        'warning reference-table-absent graves/f-one.csv 墓主',
        'warning reference-table-absent media/media.csv 人物',
        'error reference-dead redirects.csv 2 新编号',
        'warning table-absent roll',
        'warning reference-table-absent units.csv 相关人物',
        'warning reference-table-absent walls/f-one.csv 人物',
      ],
    },
    {
      title: 'of any table has to be there, or the folder is the wrong one',
      break: (folder) => folder.clear(),
      expected: ['error table-absent roll'],
    },
    {
      title: 'of Excel beside the tables is not read',
      break: (folder) => folder.write('roll/500151.xlsx', 'PK'),
      expected: ['warning file-stray roll/500151.xlsx'],
    },
    {
      title: 'of prose needs a record of its name',
      break: (folder) => folder.write('stories/p-zzzz9999.md', '虚构的生平。\n'),
      expected: ['warning file-orphan stories/p-zzzz9999.md'],
    },
    {
      title: 'of a picture has to be there',
      break: (folder) => folder.remove('media/files/yangli.jpg'),
      expected: ['error file-missing media/media.csv 2 文件'],
    },
    {
      title: 'of a picture may be away, where the manifest of masters knows it',
      break: (folder) =>
        folder
          .remove('media/files/yangli.jpg')
          .write('media/manifest-sha256.txt', `${'a'.repeat(64)}  yangli.jpg\n`),
      expected: ['warning master-missing media/media.csv 2 文件'],
    },
    {
      title: 'of a picture just taken in stops nothing',
      break: (folder) =>
        folder
          .append('m-0002,m-0002.jpg,,,2024年4月4日,,,,,', 'media/media.csv')
          .write('media/files/m-0002.jpg', new Uint8Array([0xff, 0xd8, 0xff])),
      expected: ['warning media-not-shown media/media.csv 3 许可'],
    },
  ],
  'a heading': [
    {
      title: 'stands below a title, as on the printed form',
      break: (folder) =>
        folder.write(
          'statistics.csv',
          folder.text('statistics.csv').replace(bom, `${bom}样例统计表,,\r\n\r\n`),
        ),
      expected: ['error heading-not-first statistics.csv 3'],
    },
    {
      title: 'that every person needs may be missing',
      break: (folder) => folder.replace('编号,姓名,', '编号,姓,'),
      expected: [
        'warning heading-unknown roll/500151.csv 1 姓',
        'error heading-missing roll/500151.csv 1 姓名',
      ],
    },
    {
      title: 'of sources may be missing',
      break: (folder) => folder.replace(',出处,核查,备注', ',出典,核查,备注'),
      expected: [
        'warning heading-unknown roll/500151.csv 1 出典',
        'error heading-missing roll/500151.csv 1 出处',
      ],
    },
    {
      title: 'of the form may be absent, which is said once a sheet',
      break: (folder) => folder.write('statistics.csv', `${bom}编号,指标,数值\r\nt-one,样例总数,3\r\n`),
      expected: ['warning columns-absent statistics.csv 1'],
    },
    {
      title: 'that is unknown keeps its column in the file only',
      break: (folder) =>
        folder.write(
          'events.csv',
          folder.text('events.csv').replace('出处', '出处,天气').replace('s-one', 's-one,晴'),
        ),
      expected: ['warning heading-unknown events.csv 1 天气'],
    },
    {
      title: 'may stand twice under two names',
      break: (folder) => folder.replace('备注', '部别'),
      expected: ['error heading-twice roll/500151.csv 1 部别', 'warning columns-absent roll/500151.csv 1'],
    },
    {
      title: 'may be empty above a filled column',
      break: (folder) =>
        folder.write(
          'events.csv',
          folder.text('events.csv').replace('出处', '出处,').replace('s-one', 's-one,晴'),
        ),
      expected: ['warning heading-empty events.csv 1 G'],
    },
    {
      title: 'for the family is not for a public table',
      break: (folder) =>
        folder.write('walls/f-one.csv', folder.text('walls/f-one.csv').replace('备注', '备注,联系人')),
      expected: [
        'error private-column walls/f-one.csv 1 联系人',
        'warning row-too-short walls/f-one.csv 2',
        'warning row-too-short walls/f-one.csv 3',
      ],
    },
  ],
  'a row': [
    {
      title: 'has more cells than headings',
      break: (folder) => folder.replace('s-one,待核,', 's-one,待核,虚构的备注,后半句'),
      expected: ['error row-too-long roll/500151.csv 2'],
    },
    {
      title: 'has slid from the middle after a comma too many',
      break: (folder) => folder.replace('虚构的生平。', '虚构的,生平。'),
      expected: ['error row-shifted roll/500151.csv 2 时期'],
    },
    {
      title: 'has slid one cell to the right',
      break: (folder) =>
        folder.replace('钱样二,,,,女,', '钱样二,,,,,女,').replace('s-one;s-two,待核,', 's-one;s-two,待核'),
      expected: ['error row-shifted roll/500151.csv 3 籍贯今属'],
    },
    {
      title: 'has slid one cell to the left, its number in the name',
      break: (folder) => folder.replace('p-aaaa0002,钱样二', '1,p-aaaa0002'),
      expected: ['error row-shifted roll/500151.csv 3 姓名'],
    },
    {
      title: 'is broken in two by a line break',
      break: (folder) => folder.replace('样例部队一连,u-two,卫生员', '样例部\r\n队一连,u-two,卫生员'),
      expected: ['error row-broken roll/500151.csv 3'],
    },
    {
      title: 'may end before the last column',
      break: (folder) => folder.replace(',s-two,待核,', ',s-two,待核', secondRollFile),
      expected: ['warning row-too-short roll/500120.csv 2'],
    },
    {
      title: 'opens a quote that never closes',
      break: (folder) => folder.replace('民国十年', '"民国十年'),
      expected: ['error quote-open roll/500151.csv 3'],
    },
    {
      title: 'has a quote in the middle of a cell',
      break: (folder) => folder.replace('虚构的生平。', '"虚构"的生平。'),
      expected: ['error quote-stray roll/500151.csv 2'],
    },
    {
      title: 'stands in the table twice',
      break: (folder) => folder.append('p-aaaa0001,出生时间,,s-one,第3页,是,', 'citations.csv'),
      expected: ['error row-twice citations.csv 5'],
    },
    {
      title: 'of one person is entered again under another number',
      break: (folder) => folder.append(person('p-aaaa0008', '周样八')).append(person('p-aaaa0009', '周样八')),
      expected: ['warning person-twice roll/500151.csv 5 姓名'],
    },
  ],
  'a character': [
    {
      title: 'was lost and replaced',
      break: (folder) => folder.replace('样例部队一连', '样例部队\uFFFD连'),
      expected: ['error character-replaced roll/500151.csv 2 生前单位'],
    },
    {
      title: 'is a control character',
      break: (folder) => folder.replace('赵样一', '赵样\u0000一'),
      expected: ['error character-control roll/500151.csv 2 姓名'],
    },
    {
      title: 'is invisible in a name',
      break: (folder) => folder.replace('赵样一', '赵\u200B样一'),
      expected: ['error character-invisible roll/500151.csv 2 姓名'],
    },
    {
      title: 'is invisible in prose, where it harms less',
      break: (folder) => folder.replace('虚构的生平。', '虚构\u200B的生平。'),
      expected: ['warning character-invisible roll/500151.csv 2 事迹'],
    },
    {
      title: 'is a byte order mark in the middle of a file',
      break: (folder) => folder.replace('p-aaaa0002,', `${bom}p-aaaa0002,`),
      expected: ['error character-invisible roll/500151.csv 3 编号'],
    },
    {
      title: 'was made on one computer and shows on no other',
      break: (folder) => folder.replace('赵样一', '赵样\uE123'),
      expected: [
        'error character-private-use roll/500151.csv 2 姓名',
        'warning name-without-reading roll/500151.csv 2 姓名',
      ],
    },
    {
      title: 'is drawn by no font of the site',
      break: (folder) => folder.replace('赵样一', '赵样㐀'),
      options: { uncovered: new Set(['㐀']) },
      expected: ['warning glyph-uncovered roll/500151.csv 2 姓名'],
    },
    {
      title: 'is a line break inside a short cell',
      break: (folder) => folder.replace('1943年9月1日', '"1943年\n9月1日"'),
      expected: ['error line-break roll/500151.csv 2 牺牲时间'],
    },
    {
      title: 'is a full-width space at the end of a cell',
      break: (folder) => folder.replace('样例地,', '样例地\u3000,'),
      expected: ['warning space-around roll/500151.csv 2 牺牲地点'],
    },
  ],
  'a cell that Excel changed': [
    {
      title: 'begins like a formula',
      break: (folder) => folder.replace('虚构文号一', '=虚构文号一'),
      expected: ['warning formula-like roll/500151.csv 2 认定文号'],
    },
    {
      title: 'holds an error value',
      break: (folder) => folder.replace('虚构文号一', '#NAME?'),
      expected: ['error excel-error roll/500151.csv 2 认定文号'],
    },
    {
      title: 'holds a number with its end cut off',
      break: (folder) => folder.replace(',500151,', ',5.00151E+05,'),
      expected: [
        'error scientific-notation roll/500151.csv 2 籍贯今属',
        'error district-malformed roll/500151.csv 2 籍贯今属',
      ],
    },
    {
      title: 'holds a month in place of a row and number',
      break: (folder) => folder.replace('一区一排一号', '3-May'),
      expected: ['warning excel-date roll/500151.csv 2 墓位'],
    },
    {
      title: 'holds the serial number of a day',
      break: (folder) => folder.replace('1943年9月1日', '15950'),
      expected: ['warning date-serial roll/500151.csv 2 牺牲时间'],
    },
  ],
  'an id': [
    {
      title: 'is missing in the roll',
      break: (folder) => folder.append(person('', '周样八')),
      expected: ['error id-missing roll/500151.csv 4 编号'],
    },
    {
      title: 'is missing in another table',
      break: (folder) => folder.append(',样例会议,1944年,,,s-one', 'events.csv'),
      expected: ['error required-empty events.csv 3 编号'],
    },
    {
      title: 'holds a sign that no address can hold',
      break: (folder) => folder.append(person('p/aaaa 0009', '周样八')),
      expected: ['error id-malformed roll/500151.csv 4 编号'],
    },
    {
      title: 'names two people of one sheet',
      break: (folder) => folder.append(person('p-aaaa0002', '周样八')),
      expected: ['error id-twice roll/500151.csv 4 编号'],
    },
    {
      title: 'names two people of two sheets',
      break: (folder) => folder.append(person('p-aaaa0003', '周样八')),
      expected: ['error id-twice roll/500151.csv 4 编号', 'warning wall-name-misfit walls/f-one.csv 2 刻名'],
    },
    {
      title: 'differs from another in case only',
      break: (folder) => folder.append(person('P-AAAA0002', '周样八')),
      expected: ['error id-case roll/500151.csv 4 编号'],
    },
    {
      title: 'names a unit and an event',
      break: (folder) => folder.append('u-one,样例会议,1944年,,,s-one', 'events.csv'),
      expected: ['warning id-shared events.csv 3 编号'],
    },
    {
      title: 'was retired and is in use again',
      break: (folder) => folder.append(person('p-old1', '周样八')),
      expected: ['error id-retired roll/500151.csv 4 编号'],
    },
    {
      title: 'leads round in a circle',
      break: (folder) =>
        folder.append('p-old3,p-old4,', 'redirects.csv').append('p-old4,p-old3,', 'redirects.csv'),
      expected: ['error redirect-loop redirects.csv 4 新编号', 'error redirect-loop redirects.csv 5 新编号'],
    },
    {
      title: 'leads to another old id',
      break: (folder) => folder.append('p-old3,p-old1,', 'redirects.csv'),
      expected: ['warning redirect-chain redirects.csv 4 新编号'],
    },
    {
      title: 'leads nowhere',
      break: (folder) => folder.append('p-old3,p-zzzz9999,', 'redirects.csv'),
      expected: ['error reference-dead redirects.csv 4 新编号'],
    },
  ],
  'a word': [
    {
      title: 'of 性别 is not in the list',
      break: (folder) => folder.replace(',男,', ',男性,'),
      expected: ['error word-unknown roll/500151.csv 2 性别'],
    },
    {
      title: 'of 牺牲原因 is not in the list',
      break: (folder) => folder.replace('战斗牺牲', '英勇战斗'),
      expected: ['error word-unknown roll/500151.csv 2 牺牲原因'],
    },
    {
      title: 'of 类型 is not in the list',
      break: (folder) => folder.replace(',烈士陵园,', ',公园,', 'facilities.csv'),
      expected: ['error word-unknown facilities.csv 2 类型'],
    },
    {
      title: 'stands where a number belongs',
      break: (folder) => folder.replace(',3,2,', ',约三人,2,', 'facilities.csv'),
      expected: ['error number-unread facilities.csv 2 安葬总数'],
    },
    {
      title: 'has yet to be filled in before the site is public',
      break: (folder) =>
        folder
          .replace('主办单位,样例单位', '主办单位,待填', 'site.csv')
          .replace('审图号,渝S(2022)045号,\r\n', '', 'site.csv'),
      options: { production: true },
      expected: ['error placeholder site.csv', 'error placeholder site.csv 3 值'],
    },
  ],
  'a reference': [
    {
      title: 'to a source that nobody entered is dead',
      break: (folder) => folder.replace('s-one;s-two', 's-one;s-tow'),
      expected: ['error reference-dead roll/500151.csv 3 出处'],
    },
    {
      title: 'to a facility is dead',
      break: (folder) => folder.replace(',f-one,', ',f-two,'),
      expected: ['error reference-dead roll/500151.csv 2 安葬设施'],
    },
    {
      title: 'to a unit is dead',
      break: (folder) => folder.replace(',u-two,战士', ',u-three,战士'),
      expected: ['error reference-dead roll/500151.csv 2 单位编号'],
    },
    {
      title: 'from a grave is dead',
      break: (folder) => folder.replace('p-aaaa0001', 'p-aaaa0007', 'graves/f-one.csv'),
      expected: ['error reference-dead graves/f-one.csv 2 墓主'],
    },
    {
      title: 'from a wall goes to an old id',
      break: (folder) => folder.replace('p-aaaa0003', 'p-old1', 'walls/f-one.csv'),
      expected: ['error reference-retired walls/f-one.csv 2 人物'],
    },
    {
      title: 'is one of several where one is allowed',
      break: (folder) =>
        folder
          .append('f-two,样例烈士墓,,烈士墓,,,,,,,500151,,,,,,,,,,,,,,,,,,,,,s-one,,,', 'facilities.csv')
          .replace(',f-one,', ',f-one;f-two,'),
      expected: ['error reference-many roll/500151.csv 2 安葬设施'],
    },
    {
      title: 'has no table to go to, which is said once a file',
      break: (folder) =>
        folder
          .remove('events.csv')
          .replace(
            '1944年,样例地,战斗牺牲,虚构的生平。,抗日战争,,',
            '1944年,样例地,战斗牺牲,虚构的生平。,抗日战争,e-one,',
          ),
      expected: ['warning reference-table-absent roll/500151.csv 事件'],
    },
    {
      title: 'of a citation names a column that the table has not',
      break: (folder) => folder.append('p-aaaa0002,生辰,,s-one,,是,', 'citations.csv'),
      expected: ['error citation-field-unknown citations.csv 5 字段'],
    },
    {
      title: 'of a citation stands behind an empty cell',
      break: (folder) => folder.append('p-aaaa0002,政治面貌,,s-one,,是,', 'citations.csv'),
      expected: ['warning citation-of-empty citations.csv 5 字段'],
    },
    {
      title: 'of a citation gives another value and does not say which',
      break: (folder) => folder.append('p-aaaa0002,职务,,s-one,,否,', 'citations.csv'),
      expected: ['warning citation-without-value citations.csv 5 值'],
    },
    {
      title: 'of a unit goes to itself',
      break: (folder) => folder.replace('抗日战争,u-one', '抗日战争,u-two', 'units.csv'),
      expected: ['error unit-loop units.csv 3 上级'],
    },
    {
      title: 'of two units goes round',
      break: (folder) => folder.replace('样例部队,,抗日战争,', '样例部队,,抗日战争,u-two', 'units.csv'),
      expected: ['error unit-loop units.csv 2 上级', 'error unit-loop units.csv 3 上级'],
    },
    {
      title: 'to a source is what every person rests on',
      break: (folder) => folder.replace('s-one;s-two', ''),
      expected: ['error source-missing roll/500151.csv 3 出处'],
    },
    {
      title: 'is missing to a source that was entered',
      break: (folder) => folder.append('s-three,样例文集,,其他,,,', 'sources.csv'),
      expected: ['warning source-unused sources.csv 4 编号'],
    },
  ],
  'a date': [
    {
      title: 'can’t be read and is kept as written',
      break: (folder) => folder.replace('民国十年', '样例年间'),
      expected: ['warning date-unread roll/500151.csv 3 出生时间'],
    },
    {
      title: 'of mourning can’t be read, and the day would pass unmarked',
      break: (folder) => folder.replace('2026-12-13', '冬月里', 'mourning.csv'),
      expected: ['error date-unread mourning.csv 2 起'],
    },
    {
      title: 'lies in the future',
      break: (folder) => folder.replace('1955年', '2055年'),
      expected: ['error date-in-future roll/500151.csv 2 认定时间'],
    },
    {
      title: 'of death lies before birth',
      break: (folder) => folder.replace('1920年3月5日,1938年', '1948年3月5日,'),
      expected: ['error died-before-born roll/500151.csv 2 牺牲时间'],
    },
    {
      title: 'of death lies before a birth that is in doubt, which is a question',
      break: (folder) => folder.replace('1920年3月5日,1938年', '1948年（一说1918年）,'),
      expected: ['warning died-before-born roll/500151.csv 2 牺牲时间'],
    },
    {
      title: 'makes an age of 140',
      break: (folder) => folder.replace('1920年3月5日', '1803年3月5日'),
      expected: ['error age-impossible roll/500151.csv 2 牺牲时间'],
    },
    {
      title: 'makes an age of 110',
      break: (folder) => folder.replace('1920年3月5日', '1833年3月5日'),
      expected: ['warning age-unlikely roll/500151.csv 2 牺牲时间'],
    },
    {
      title: 'makes a child of three',
      break: (folder) => folder.replace('1920年3月5日,1938年', '1940年3月5日,'),
      expected: ['warning age-child roll/500151.csv 2 牺牲时间'],
    },
    {
      title: 'of joining lies before birth',
      break: (folder) => folder.replace(',1938年,', ',1918年,'),
      expected: ['error joined-before-born roll/500151.csv 2 参加革命时间'],
    },
    {
      title: 'of joining lies after death',
      break: (folder) => folder.replace(',1938年,', ',1948年,'),
      expected: ['error joined-after-died roll/500151.csv 2 参加革命时间'],
    },
    {
      title: 'of recognition lies before death',
      break: (folder) => folder.replace('1955年', '1935年'),
      expected: ['warning recognised-before-died roll/500151.csv 2 认定时间'],
    },
    {
      title: 'of death lies outside the period',
      break: (folder) => folder.replace('1950年冬', '1938年冬', secondRollFile),
      expected: ['warning period-mismatch roll/500120.csv 2 时期'],
    },
    {
      title: 'of death lies before the event',
      break: (folder) => folder.replace('1943年9月1日', '1943年8月1日'),
      expected: ['warning event-mismatch roll/500151.csv 2 事件'],
    },
    {
      title: 'that ends mourning lies before its beginning',
      break: (folder) => folder.replace('2026-12-14', '2026-12-12', 'mourning.csv'),
      expected: ['error span-reversed mourning.csv 2 止'],
    },
  ],
  'a place': [
    {
      title: 'has a code of five digits',
      break: (folder) => folder.replace(',500151,', ',50151,'),
      expected: ['error district-malformed roll/500151.csv 2 籍贯今属'],
    },
    {
      title: 'has a code of no district',
      break: (folder) => folder.replace(',500151,', ',500199,', 'facilities.csv'),
      expected: ['error district-unknown facilities.csv 2 区县'],
    },
    {
      title: 'has a code of no province',
      break: (folder) => folder.replace(',500151,', ',990151,'),
      expected: ['error district-unknown roll/500151.csv 2 籍贯今属'],
    },
    {
      title: 'as written is in another district than its code',
      break: (folder) => folder.replace(',500151,', ',500120,'),
      expected: ['warning native-mismatch roll/500151.csv 2 籍贯今属'],
    },
    {
      title: 'has its degrees in each other’s cells',
      break: (folder) => folder.replace('29.84,106.05', '106.05,29.84', 'facilities.csv'),
      expected: ['error coordinate-swapped facilities.csv 2 纬度'],
    },
    {
      title: 'has one degree only',
      break: (folder) => folder.replace('29.84,106.05', '29.84,', 'facilities.csv'),
      expected: ['error coordinate-half facilities.csv 2 经度'],
    },
    {
      title: 'lies outside the country',
      break: (folder) => folder.replace('29.84,106.05', '29.84,-106.05', 'facilities.csv'),
      expected: ['warning coordinate-abroad facilities.csv 2 纬度'],
    },
    {
      title: 'lies outside the globe',
      break: (folder) => folder.replace('29.84,106.05', '29.84,1060.5', 'facilities.csv'),
      expected: ['error number-out-of-range facilities.csv 2 经度'],
    },
    {
      title: 'has degrees of an unknown system',
      break: (folder) => folder.replace('WGS-84', '', 'facilities.csv'),
      expected: ['warning datum-missing facilities.csv 2 坐标系'],
    },
    {
      title: 'has more named graves than graves',
      break: (folder) => folder.replace(',3,2,', ',3,4,', 'facilities.csv'),
      expected: ['error named-exceeds-total facilities.csv 2 有名安葬数'],
    },
  ],
  'a name': [
    {
      title: 'is missing',
      break: (folder) => folder.append(person('p-aaaa0009', '')),
      expected: ['error name-missing roll/500151.csv 4 姓名'],
    },
    {
      title: 'holds a number',
      break: (folder) => folder.replace('赵样一', '3赵样一'),
      expected: ['error name-with-digits roll/500151.csv 2 姓名'],
    },
    {
      title: 'holds letters',
      break: (folder) => folder.replace('赵样一', '赵YANG一'),
      expected: ['warning name-with-letters roll/500151.csv 2 姓名'],
    },
    {
      title: 'is two names',
      break: (folder) => folder.replace('赵样一', '赵样一、李样五'),
      expected: ['error names-in-one-cell roll/500151.csv 2 姓名'],
    },
    {
      title: 'comes with a remark',
      break: (folder) => folder.replace('钱样二', '钱样二（女）'),
      expected: ['warning name-with-remark roll/500151.csv 3 姓名'],
    },
    {
      title: 'is spaced out',
      break: (folder) => folder.replace('赵样一', '赵\u3000一'),
      expected: ['warning name-with-space roll/500151.csv 2 姓名'],
    },
    {
      title: 'besides the first has a kind that no list knows',
      break: (folder) => folder.replace('原名:赵样甲', '网名:赵样甲'),
      expected: ['error name-form-unread roll/500151.csv 2 别名'],
    },
    {
      title: 'besides the first has no kind',
      break: (folder) => folder.replace('原名:赵样甲', '赵样甲'),
      expected: ['warning name-form-without-kind roll/500151.csv 2 别名'],
    },
    {
      title: 'besides the first is the first again',
      break: (folder) => folder.replace('原名:赵样甲', '原名:赵样一'),
      expected: ['warning name-form-same roll/500151.csv 2 别名'],
    },
    {
      title: 'has fewer characters than its reading has syllables',
      break: (folder) => folder.replace('赵样一,,', '赵样一,Zhào Yàngyīyī,'),
      expected: ['error reading-misfit roll/500151.csv 2 读音'],
    },
    {
      title: 'has a character that the dictionary can’t read',
      break: (folder) => folder.replace('赵样一', '赵样𠮷'),
      expected: ['warning name-without-reading roll/500151.csv 2 姓名'],
    },
  ],
  'a living person': [
    {
      title: 'is known by an identity number',
      break: (folder) => folder.replace('虚构的生平。', '长子证号11010519491231002X。'),
      expected: ['error private-id-number roll/500151.csv 2 事迹'],
    },
    {
      title: 'is known by an identity number of the first kind',
      break: (folder) => folder.replace('赵样一之墓', '赵样一之墓 110105491231002', 'graves/f-one.csv'),
      expected: ['error private-id-number graves/f-one.csv 2 碑文'],
    },
    {
      title: 'may be known by a number that nearly is one',
      break: (folder) => folder.replace('虚构的生平。', '长子证号110105194912310021。'),
      expected: ['warning private-id-number-like roll/500151.csv 2 事迹'],
    },
    {
      title: 'is known by a mobile number',
      break: (folder) => folder.replace('第5页,否,', '第5页,否,其孙 138 0013 8000', 'citations.csv'),
      expected: ['error private-mobile citations.csv 3 备注'],
    },
    {
      title: 'is known by a telephone at home',
      break: (folder) =>
        folder.replace('p-aaaa0003,\r\n', 'p-aaaa0003,侄女023-61234567\r\n', 'walls/f-one.csv'),
      expected: ['error private-landline walls/f-one.csv 2 备注'],
    },
    {
      title: 'is known by a mail address',
      break: (folder) => folder.replace('虚构的生平。', '联系 someone@example.org。'),
      expected: ['error private-email roll/500151.csv 2 事迹'],
    },
  ],
};

/** What a registrar is never told: a hole in a sentence, blame, alarm. */
const unfit = /undefined|无效|非法|[!！]/u;

describe('the content check', () => {
  test('finds half of a character, which no file in UTF-8 can hold', () => {
    const folder = new ContentFolder();
    const sheet = parseSheet(rollFile, new TextEncoder().encode(folder.text(rollFile)));
    const records = sheet.records.map((record) =>
      record.map((cell) => cell.replace('样例部队一连', '样例部队\uD842')),
    );
    const absent = Object.keys(tables).map((name) => [name, []]);
    const sheets: ContentSheets = { ...Object.fromEntries(absent), roll: [{ ...sheet, records }] };
    const found = checkSheets(sheets, { today: '2026-11-24' }).filter(
      ({ kind }) => kind === 'character-half',
    );
    expect(found.map(toLine)).toEqual([
      'error character-half roll/500151.csv 2 生前单位',
      'error character-half roll/500151.csv 3 生前单位',
    ]);
  });

  test('finds nothing in a folder without a fault', () => {
    expect(new ContentFolder().check({ production: true }).map(toLine)).toEqual([]);
  });

  test('names every fault of a folder at once', () => {
    const folder = new ContentFolder()
      .replace(',男,', ',男性,')
      .replace('民国十年', '样例年间')
      .replace('s-two,待核', 's-tow,待核', secondRollFile)
      .append(person('p-aaaa0001', '周样八'))
      .write('statistics.csv', '')
      .write('events.csv', toUtf16(new ContentFolder().text('events.csv')));
    expect(folder.check().map(toLine)).toEqual([
      'error encoding-utf-16 events.csv',
      'error reference-dead roll/500120.csv 2 出处',
      'error word-unknown roll/500151.csv 2 性别',
      'warning date-unread roll/500151.csv 3 出生时间',
      'error id-twice roll/500151.csv 4 编号',
      'error file-empty statistics.csv 1',
    ]);
  });

  for (const [subject, cases] of Object.entries(groups)) {
    describe(subject, () => {
      test.for(cases)('$title', ({ break: breakFolder, expected, options }) => {
        const found = breakFolder(new ContentFolder()).check(options);
        expect(found.map(toLine)).toEqual(expected);
        const sentences = found.flatMap((finding) => Object.values(describeFinding(finding)));
        expect(sentences.filter((sentence) => sentence === '' || unfit.test(sentence))).toEqual([]);
      });
    });
  }
});
