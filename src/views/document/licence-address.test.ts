import { describe, expect, it } from 'vitest';
import { findLicenceAddress } from './licence-address.ts';

describe('the address of a licence', () => {
  it.each([
    ['CC BY-SA 4.0', 'http://creativecommons.org/licenses/by-sa/4.0/'],
    ['本单位制作，CC BY 4.0', 'http://creativecommons.org/licenses/by/4.0/'],
    ['CC BY-NC 3.0 CN', 'http://creativecommons.org/licenses/by-nc/3.0/cn/'],
    ['CC0', 'http://creativecommons.org/publicdomain/zero/1.0/'],
    ['公有领域', 'http://creativecommons.org/publicdomain/mark/1.0/'],
  ])('of “%s” is %s', (rights, address) => {
    expect(findLicenceAddress(rights)).toBe(address);
  });

  it.each(['家属授权展示', '可以发布', 'CC BY', '非公有领域，家属授权展示'])(
    'of “%s” is not made up',
    (rights) => {
      expect(findLicenceAddress(rights)).toBeUndefined();
    },
  );
});
