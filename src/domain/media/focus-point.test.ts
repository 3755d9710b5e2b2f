import { expect, it } from 'vitest';
import { parseFocus } from './focus-point.ts';

it.each(['40,30', ' 40 , 30 ', '40，30', '40%,30%', '40％；30％', '40;30', '40 30', '040,030'])(
  'a focus may be written “%s”',
  (cell) => {
    expect(parseFocus(cell)).toEqual({ left: 40, top: 30 });
  },
);

it('a focus may lie on an edge', () => {
  expect(parseFocus('0,100')).toEqual({ left: 0, top: 100 });
});

it.each(['', '40', '40,101', '120,30', '40,30,20', '-4,30', '40.5,30', '脸'])(
  'a focus written “%s” is none, so that nothing is cut blindly',
  (cell) => {
    expect(parseFocus(cell)).toBeUndefined();
  },
);
