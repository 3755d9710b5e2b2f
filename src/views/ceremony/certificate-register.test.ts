import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { toCertificateBook } from './certificate-document.ts';
import { listCertificatePages, toCertificateRegister } from './certificate-register.ts';

const roll = ['王乐', '石大山', '赵平'].map((name, index) => ({
  id: `p-${index}`,
  name,
  sourceIds: 'invented',
}));
const certificate = (person: string, cells: Readonly<Record<string, string>> = {}) => ({
  person,
  kind: '烈士光荣证',
  state: '已颁发',
  sourceIds: 'invented',
  ...cells,
});
const archive = archiveOf({
  roll,
  sources: [{ id: 'invented', title: '虚构材料', tier: '其他' }],
  certificates: [
    certificate('p-2', {
      kind: '革命烈士证明书',
      number: '川烈字001',
      issued: '1983年',
      issuer: '虚构县人民政府',
    }),
    certificate('p-1'),
    certificate('p-1', { state: '已换发' }),
    certificate('p-gone', { kind: '' }),
  ],
});

describe('the register of certificates', () => {
  it('stands in the order of the roll, and tells what it does not know', () => {
    const { list } = toCertificateRegister(archive, 1);
    expect(list.items.map(({ name, kind, issued, state }) => [name, kind, issued, state])).toEqual([
      ['石大山', '烈士光荣证', '', '已颁发'],
      ['石大山', '烈士光荣证', '', '已换发'],
      ['赵平', '革命烈士证明书', '1983年', '已颁发'],
      ['p-gone（名录里没有）', '其他', '', '已颁发'],
    ]);
  });

  it('counts people and certificates, and says that who is not in it may have one all the same', () => {
    const { sum, states, kinds } = toCertificateRegister(archive, 1);
    expect(sum).toBe('3人有登记，证书4件。名录里另有1人没有登记；没有登记，不等于没有发过。');
    expect(states).toEqual([
      { label: '已颁发', count: '3件' },
      { label: '已换发', count: '1件' },
    ]);
    expect(kinds.map(({ label }) => label)).toEqual(['烈士光荣证', '革命烈士证明书', '其他']);
  });

  it('has one page and no file where nothing is registered', () => {
    const none = archiveOf({ roll });
    expect(listCertificatePages(none)).toEqual([1]);
    expect(toCertificateRegister(none, 1)).toMatchObject({ pdf: undefined, list: { items: [] } });
  });

  it('is divided where it is long, and printed whole', () => {
    const long = archiveOf({ roll, certificates: Array.from({ length: 201 }, () => certificate('p-1')) });
    expect(listCertificatePages(long)).toEqual([1, 2]);
    expect(toCertificateRegister(long, 2).list.items).toHaveLength(1);
    expect(toCertificateBook(long).rows).toHaveLength(201);
  });
});
