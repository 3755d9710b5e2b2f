import { describe, expect, it } from 'vitest';
import { adviseOn } from './search-advice.ts';

const advise = (name: string, ...further: string[]) => adviseOn({ name, further }, '1949年');
const queriesOf = (kind: string, name: string) =>
  advise(name).flatMap((advice) => (advice.kind === kind && 'queries' in advice ? advice.queries : []));

describe('advice on a name that nobody has', () => {
  it('gives queries made of the name itself', () => {
    expect(advise('江竹冬')).toEqual([
      { kind: 'givenOnly', queries: ['竹冬'] },
      { kind: 'unreadable', queries: ['江□冬', '江竹□'] },
      { kind: 'pinyin' },
      { kind: 'further', queries: ['江竹冬 1949年'] },
    ]);
  });

  it('knows surnames of two characters, and counts rare characters as one', () => {
    expect(queriesOf('givenOnly', '欧阳立安')).toEqual(['立安']);
    expect(queriesOf('unreadable', '王𠮷安')).toEqual(['王□安', '王𠮷□']);
    expect(queriesOf('unreadable', '葛\u{E0100}明')).toEqual(['葛\u{E0100}□']);
  });

  it('does not hide a second character where one is hidden already', () => {
    expect(queriesOf('unreadable', '江□冬')).toEqual([]);
  });

  it('proposes characters for what was written in letters', () => {
    expect(advise('jiang zhudong')).toEqual([
      { kind: 'characters' },
      { kind: 'further', queries: ['jiang zhudong 1949年'] },
    ]);
  });

  it('first proposes to leave the further words out', () => {
    expect(advise('江竹冬', '巴县', '1951')[0]).toEqual({
      kind: 'withoutFurther',
      words: '巴县 1951',
      queries: ['江竹冬'],
    });
    expect(advise('江竹冬', '巴县').map(({ kind }) => kind)).not.toContain('further');
  });

  it('does not take words for a name that are longer than names are', () => {
    expect(advise('铁窗诗社')).toEqual([{ kind: 'pinyin' }]);
    expect(advise('')).toEqual([]);
  });
});
