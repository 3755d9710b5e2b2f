import { describe, expect, it } from 'vitest';
import type { NameHit } from '../../src/search/name-answer.ts';
import { archiveOf } from '../support/archive-of.ts';
import { nameFinderOf } from '../support/name-finder-of.ts';

interface Row {
  id: string;
  name: string;
  otherNames?: string;
  reading?: string;
  nativeDistrict?: string;
  died?: string;
}

const places = [
  { name: '铜梁区', relation: '现名', code: '500151', id: 'tongliang', level: '市辖区' },
  { name: '南川区', relation: '现名', code: '500119', id: 'nanchuan', level: '市辖区' },
];

/** Asks each query over a roll of these rows. */
async function ask(rows: readonly Row[], queries: readonly string[]): Promise<NameHit[][]> {
  const { finder, close } = await nameFinderOf(archiveOf({ roll: rows.map((row) => ({ ...row })), places }));
  try {
    return await Promise.all(queries.map(async (query) => (await finder.find(query)).hits));
  } finally {
    close();
  }
}

const ids = (hits: readonly NameHit[] | undefined): string[] => hits?.map(({ id }) => id) ?? [];

describe('an index', () => {
  it('of an empty roll answers every query with nobody', async () => {
    const answers = await ask([], ['江竹筠', '江', 'jiang zhu', 'jzy', '江□筠', '南川', '1949', '', '？']);
    expect(answers.map(ids)).toEqual(Array.from({ length: 9 }, () => []));
  });

  it('of one row finds its person by every way of asking', async () => {
    const [row] = [{ id: 'p-1', name: '李玉华', otherNames: '化名:王民' }];
    const queries = [
      '李玉华',
      '李玉花',
      'li yuhua',
      'lyh',
      '玉华',
      '李华',
      '李玉',
      '华玉',
      '李□华',
      '王民',
      '李',
    ];
    const answers = await ask([row], queries);
    expect(answers.map(ids)).toEqual(queries.map(() => ['p-1']));
  });

  it('of 5,000 namesakes finds the one from the district asked for', async () => {
    const rows = Array.from({ length: 5000 }, (_, number) => ({
      id: `p-${String(number)}`,
      name: '王建国',
      nativeDistrict: number === 4321 ? '500151' : '500119',
      died: `${String(1927 + (number % 30))}年`,
    }));
    const [plain, inDistrict, near] = await ask(rows, ['王建国', '王建国 铜梁', '王健国']);
    expect(plain).toHaveLength(50);
    expect(inDistrict?.[0]).toMatchObject({ id: 'p-4321', nativePlace: '铜梁区' });
    expect(near?.[0]?.reasons).toEqual([{ kind: 'homophone', asked: '健', found: '建' }]);
  });

  it('finds names of one to twenty characters, whole and with one of them unreadable', async () => {
    const letters = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'];
    const rows = letters.map((_, at) => ({ id: `p-${String(at)}`, name: letters.slice(0, at + 1).join('') }));
    const whole = await ask(
      rows,
      rows.map(({ name }) => name),
    );
    expect(whole.map((hits) => hits[0]?.id)).toEqual(rows.map(({ id }) => id));
    const longer = rows.filter(({ name }) => [...name].length > 2);
    const worn = await ask(
      rows,
      longer.map(({ name }) => `${[...name].slice(0, -1).join('')}□`),
    );
    expect(worn.map((hits, at) => ids(hits).includes(longer[at]?.id ?? ''))).toEqual(longer.map(() => true));
  });

  it('finds names without a reading, of characters outside the basic plane, and with a described character', async () => {
    const rows = [
      { id: 'p-1', name: '𠮷𡈽𣘺' },
      { id: 'p-2', name: '李𠮷' },
      { id: 'p-3', name: '王⿰土川民' },
      { id: 'p-4', name: '葛\u{E0100}民生' },
      { id: 'p-5', name: '阿沛·阿旺晋美' },
    ];
    const queries = ['𠮷𡈽𣘺', '李𠮷', '王⿰土川民', '葛民生', '阿沛阿旺晋美', '𡈽𣘺', '王□民', '阿旺晋美'];
    const answers = await ask(rows, queries);
    expect(answers.map((hits) => hits[0]?.id)).toEqual([
      'p-1',
      'p-2',
      'p-3',
      'p-4',
      'p-5',
      'p-1',
      'p-3',
      'p-5',
    ]);
  });

  it('finds a name that the roll itself gives with a sign for what can’t be read', async () => {
    const [whole, other] = await ask([{ id: 'p-1', name: '张□山' }], ['张三山', '张□山']);
    expect([ids(whole), ids(other)]).toEqual([['p-1'], ['p-1']]);
  });

  it('finds a foreign name by its letters, in any case, and by a part of it', async () => {
    const rows = [
      { id: 'p-1', name: '格里戈里·阿基莫维奇·库里申科', otherNames: '外文名:Grigory Kulishenko' },
    ];
    const queries = ['库里申科', 'Grigory Kulishenko', 'GRIGORY KULISHENKO', '格里戈里阿基莫维奇库里申科'];
    const answers = await ask(rows, queries);
    expect(answers.map((hits) => [hits[0]?.id, hits[0]?.name])).toEqual(
      queries.map(() => ['p-1', '格里戈里·阿基莫维奇·库里申科']),
    );
  });

  it('takes an X in a Chinese name for a character withheld', async () => {
    const [withheld, other] = await ask([{ id: 'p-1', name: '李XX' }], ['李XX', '李玉华']);
    expect(withheld?.[0]).toMatchObject({ id: 'p-1', name: '李XX' });
    expect(other?.[0]?.isExact ?? false).toBe(false);
  });

  it('keeps apart names that a cell breaks into lines', async () => {
    const rows = [
      { id: 'p-1', name: '阿沛·\n阿旺', otherNames: '化名:何有田' },
      { id: 'p-2', name: '林见山', otherNames: '化名:何有由' },
    ];
    const answers = await ask(rows, ['何有田', '何有由']);
    expect(answers.map((hits) => hits[0]?.name)).toEqual(['阿沛·\n阿旺', '林见山']);
  });

  it('files a polyphone under the registrar’s reading and under the usual one', async () => {
    const rows = [{ id: 'p-1', name: '王乐山', reading: 'Wáng Yuèshān' }];
    const answers = await ask(rows, ['王乐山', 'wang yueshan', '王悦山', 'wang leshan']);
    expect(answers.map(ids)).toEqual([['p-1'], ['p-1'], ['p-1'], ['p-1']]);
    expect(answers.map((hits) => hits[0]?.isExact)).toEqual([true, true, false, false]);
  });
});
