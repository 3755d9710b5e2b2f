import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { ceremonyWords as words } from '../../i18n/ceremonies.ts';
import { toListPapers, toOccasionPapers } from './ceremony-document.ts';
import { toCeremonyIndex } from './ceremony-index.ts';
import { listCeremonyKeys, toCeremonyPage } from './ceremony-page.ts';
import { toOccasionPage } from './occasion-page.ts';
import { toReadingLine } from './reading-line.ts';
import { findReadingList } from './reading-lists.ts';
import { toRibbons, toUprightDay } from './ribbons.ts';

const person = (id: string, name: string, cells: Readonly<Record<string, string>> = {}) => ({
  id,
  name,
  sourceIds: 'invented',
  ...cells,
});
const grave = (id: string, cells: Readonly<Record<string, string>>) => ({
  sheet: 'hill',
  id,
  plot: '一区',
  sourceIds: 'invented',
  ...cells,
});

const archive = archiveOf({
  roll: [
    person('p-1', '石大山', { died: '1951年5月2日', burialFacility: 'hill', recognition: '已认定' }),
    person('p-2', '王乐', { died: '1949年5月2日', recognition: '待核' }),
    person('p-3', '赵□'),
    person('p-4', '单雄', { burialFacility: 'other' }),
  ],
  facilities: [
    { id: 'hill', name: '松林烈士陵园（虚构）', kind: '烈士陵园', district: '500106' },
    { id: 'other', name: '虚构墓', kind: '烈士墓', district: '500106' },
    { id: 'empty', name: '虚构塔', kind: '纪念塔', district: '500106' },
  ],
  graves: [
    grave('g-1', { people: 'p-1', carvedNames: '石大山' }),
    grave('g-2', { carvedNames: '李春;李春' }),
    grave('g-3', { state: '无名墓' }),
    grave('g-4', { carvedNames: '孙远' }),
  ],
  'grave-moves': [{ oldGrave: 'g-4', newPlace: '外省', sourceIds: 'invented' }],
  walls: [
    { sheet: 'hill', panel: '1', carved: '王乐', person: 'p-2' },
    { sheet: 'hill', panel: '1', carved: '李春' },
    { sheet: 'hill', panel: '1', carved: '周□' },
    { sheet: 'hill', panel: '1', carved: '赵平', person: 'p-3;p-4' },
  ],
  places: [{ code: '500106', name: '沙坪坝区', kind: '区县' }],
  rules: [
    {
      law: 'reg',
      lawName: '虚构条例',
      article: '第1条',
      summary: '烈士纪念日举行纪念活动。',
      sourceIds: 'invented',
    },
    { law: 'reg', lawName: '虚构条例', article: '第2条', summary: '清明节组织祭扫。', sourceIds: 'invented' },
    { law: 'reg', lawName: '虚构条例', article: '未取得', summary: '清明的细则', sourceIds: 'invented' },
  ],
  sources: [{ id: 'invented', title: '虚构材料', tier: '其他' }],
});

const listOf = (key: string) => findReadingList(archive, key);

describe('a list to read out', () => {
  it('of a day has those known to have died on it, the earliest first', () => {
    expect(listOf('05-02')?.people.map(({ id }) => id)).toEqual(['p-2', 'p-1']);
    expect(listOf('05-03')).toBeUndefined();
  });

  it('of a place joins roll, graves and wall: nobody twice, nobody left out', () => {
    const list = listOf('at/hill');
    expect(list?.people.map(({ id }) => id).sort()).toEqual(['p-1', 'p-2']);
    // Two graves of that name and one line of the wall are two people; a carving that fits two is nobody's yet.
    expect([...(list?.carved ?? [])].sort()).toEqual(['周□', '李春', '李春', '赵平']);
    expect(list?.nameless).toBe(1);
  });

  it('leaves out who was moved away, and facilities where nobody lies', () => {
    expect(listOf('at/hill')?.carved).not.toContain('孙远');
    expect(listOf('at/empty')).toBeUndefined();
  });

  it('of districts has everybody of the roll exactly once', () => {
    const keys = listCeremonyKeys(archive).filter((key) => key.startsWith('district/'));
    const ids = keys.flatMap((key) => listOf(key)?.people.map(({ id }) => id) ?? []);
    expect(ids.sort()).toEqual(['p-1', 'p-2', 'p-3', 'p-4']);
  });
});

describe('a line to read out', () => {
  const lineOf = (id: string) => {
    const found = archive.findPerson(id);
    if (found === undefined) throw new Error(id);
    return toReadingLine(found);
  };

  it('gives every character its sound, the surname read as a surname', () => {
    expect(lineOf('p-4').sounds).toEqual([
      { character: '单', sound: 'shàn' },
      { character: '雄', sound: 'xióng' },
    ]);
  });

  it('says which character may be read otherwise, and where the recognition is still open', () => {
    expect(lineOf('p-2')).toMatchObject({
      notes: ['“乐”这里读lè，也有读yuè的'],
      recognition: '认定待核',
    });
    expect(lineOf('p-1')).toMatchObject({
      notes: [],
      recognition: '',
      native: '籍贯未详',
      years: '未详—1951',
    });
  });

  it('reads nothing into a character that can’t be read', () => {
    expect(lineOf('p-3').sounds).toEqual([
      { character: '赵', sound: 'zhào' },
      { character: '□', sound: '' },
    ]);
    expect(lineOf('p-3').notes).toEqual([]);
  });

  it('shows the registrar’s reading whole where it has another number of syllables', () => {
    const odd = archiveOf({ roll: [person('p-9', '欧阳山', { reading: 'Ōuyáng' })] }).findPerson('p-9');
    if (odd === undefined) throw new Error('p-9');
    expect(toReadingLine(odd).sounds).toEqual([{ character: '欧阳山', sound: 'Ōuyáng' }]);
  });
});

describe('the pages of ceremonies', () => {
  it('tell before the names what has to be asked, and after them who has no name', () => {
    const page = toCeremonyPage(archive, 'at/hill');
    expect(page.notes).toEqual({ doubtful: words.doubtful(1), unchecked: words.unchecked(1) });
    expect(page.nameless).toBe(words.nameless(1));
    expect(page.pdf).toBe('/ceremonies/at/hill.pdf');
    expect(page.beside.href).toBe('/facilities/hill.html');
    expect(page.first?.order.steps).toHaveLength(9);
  });

  it('divide a long list; order and ribbons stand on the first page, names of stones on the last', () => {
    const roll = Array.from({ length: 250 }, (_, index) => person(`p-${index}`, `王${index}`));
    const long = archiveOf({ roll, places: [{ code: '500106', name: '沙坪坝区', kind: '区县' }] });
    expect(listCeremonyKeys(long)).toEqual(['district/unknown', 'district/unknown/2']);
    const second = toCeremonyPage(long, 'district/unknown/2');
    expect([second.page, second.list.items.length, second.first]).toEqual([2, 50, undefined]);
    expect(() => toCeremonyPage(long, 'district/unknown/3')).toThrow('no such list');
  });

  it('of 清明 lead to cemeteries, of the national day to districts, each with what the laws say of it', () => {
    const qingming = toOccasionPage(archive, 'qingming');
    expect(qingming.lists.map(({ href, count }) => [href, count])).toEqual([
      ['/ceremonies/at/hill.html', '6人'],
      ['/ceremonies/at/other.html', '1人'],
    ]);
    expect(qingming.grounds.map(({ article }) => article)).toEqual(['第2条']);
    const national = toOccasionPage(archive, 'martyrs-day');
    expect(national.lists).toHaveLength(1);
    expect(national.grounds.map(({ article, href }) => [article, href])).toEqual([
      ['第1条', '/law/reg.html#a1'],
    ]);
  });

  it('say that the order of service is a general one, unless the laws of the archive give it', () => {
    expect(toOccasionPage(archive, 'qingming').order).toMatchObject({ rules: [], notice: words.orderNotice });
    const rule = {
      law: 'gongji',
      lawName: '烈士公祭办法',
      article: '第10条',
      summary: '公祭的程序。',
      sourceIds: 'invented',
    };
    const { order } = toOccasionPage(archiveOf({ rules: [rule] }), 'qingming');
    expect(order.rules.map(({ article }) => article)).toEqual(['第10条']);
    expect(order.notice).toBe(words.orderNoticeWithRules);
  });

  it('are all found from the index', () => {
    const { places, districts, days, occasions } = toCeremonyIndex(archive);
    const found = [...places, ...districts, ...days].map(({ href }) => href);
    const first = listCeremonyKeys(archive).map((key) => `/ceremonies/${key}.html`);
    expect(found.sort()).toEqual(first.sort());
    expect(occasions.map(({ href }) => href)).toEqual([
      '/ceremonies/qingming.html',
      '/ceremonies/martyrs-day.html',
    ]);
    expect(toCeremonyIndex(archiveOf({})).isEmpty).toBe(true);
  });
});

describe('files to print', () => {
  it('are made for every district only where the roll is too long for one', () => {
    const pdfOf = (count: number) => {
      const roll = Array.from({ length: count }, (_, index) => person(`p-${index}`, '王山'));
      return toCeremonyPage(archiveOf({ roll }), 'district/unknown').pdf;
    };
    expect([pdfOf(2000), pdfOf(2001)]).toEqual([undefined, '/ceremonies/district/unknown.pdf']);
  });
});

describe('papers and ribbons', () => {
  it('hold the names of a list, and of an occasion those of all its lists', () => {
    const list = listOf('at/hill');
    if (list === undefined) throw new Error('at/hill');
    expect(toListPapers(archive, list).total).toBe(6);
    expect(toOccasionPapers(archive, 'martyrs-day').total).toBe(4);
    const short = toOccasionPapers(archive, 'martyrs-day', { withNames: false });
    expect([short.total, short.contents]).toEqual([0, [{ title: '籍贯今属未详', count: '4人' }]]);
  });

  it('leave blanks to fill in, or carry what the office said, the date as it is written upright', () => {
    expect(toRibbons()[0]).toEqual({
      right: '烈士永垂不朽',
      left: '（敬献单位）　敬献',
      day: '（年月日）',
    });
    expect(toRibbons({ unit: '虚构县', day: '2030年10月20日' })[0]).toMatchObject({
      left: '虚构县　敬献',
      day: '二〇三〇年十月二十日',
    });
    expect(toUprightDay('2027年4月5日')).toBe('二〇二七年四月五日');
    expect(toUprightDay('2027年9月30日')).toBe('二〇二七年九月三十日');
    expect(toUprightDay('清明')).toBe('清明');
  });
});
