import { describe, expect, test } from 'vitest';
import { listSaidNames, readSaidName } from './said-names.ts';

function textsOf(name: string, otherNames = ''): string[] {
  return listSaidNames({ name, otherNames }).map(({ text }) => text);
}

describe('the names an account gives', () => {
  test('other names and names in brackets are names too', () => {
    expect(textsOf('江竹均（小名竹儿）', '江雪琴、江志炜')).toEqual(['江竹均', '竹儿', '江雪琴', '江志炜']);
  });

  test('signs for what is not known are places of the name', () => {
    expect(readSaidName('刘亮?')[0]?.characters.map(({ kind }) => kind)).toEqual([
      'character',
      'character',
      'unreadable',
    ]);
    expect(readSaidName('李某某')[0]?.characters).toHaveLength(3);
  });

  test('letters are read as sounds, and keep what was written', () => {
    const [first] = readSaidName('Jiang Zhujun');
    expect(first?.text).toBe('Jiang Zhujun');
    expect(first?.characters.map(({ text }) => text)).toEqual(['jiang', 'zhu', 'jun']);
  });

  test('no character that is known makes no name', () => {
    expect(readSaidName('')).toEqual([]);
    expect(readSaidName('□□')).toEqual([]);
    expect(readSaidName('   ')).toEqual([]);
  });

  test('a long text is cut, not refused', () => {
    expect(readSaidName('张'.repeat(200))[0]?.characters).toHaveLength(12);
  });
});
