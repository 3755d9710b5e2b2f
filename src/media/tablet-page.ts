/** A page of name tablets set by ourselves: eight abreast, five high, read from right to left as on a wall. */
import { setFoot, setTitle, toWholeBox, type SetPage } from './register-page.ts';
import type { SetText } from './set-text.ts';

export interface Tablet {
  name: string;
  /** Below the name, as `1919—1949` or 未详. */
  years: string;
}

export interface TabletPage {
  title: string;
  tablets: readonly Tablet[];
  foot: string;
}

const across = 8;
const down = 5;
export const tabletsOnPage = across * down;

const wall = { left: 92, top: 204, width: 132, height: 288, gap: 10 } as const;
const ink = '#1d1b18';
const grey = '#5f594f';
/** The name's characters, at most; the years; what stays free above and below the name. */
const sizes = { name: 44, years: 17, margin: 22, foot: 46 } as const;
const pitch = 1.18;

export function setTabletPage({ title, tablets, foot }: TabletPage): SetPage {
  const set = tablets.map(setTablet);
  const heading = setTitle(title);
  return {
    texts: [heading, ...set.flatMap(({ texts }) => texts), setFoot(foot)],
    rules: set.flatMap(({ rules }) => rules),
    lines: [
      { text: title, box: toWholeBox([heading]) },
      ...set.map(({ texts }, index) => ({
        text: `${tablets[index]?.name}　${tablets[index]?.years}`,
        box: toWholeBox(texts),
      })),
    ],
  };
}

function setTablet({ name, years }: Tablet, index: number): Pick<SetPage, 'texts' | 'rules'> {
  const column = across - 1 - (index % across);
  const left = wall.left + column * wall.width;
  const top = wall.top + Math.floor(index / across) * wall.height;
  const [right, bottom] = [left + wall.width - wall.gap, top + wall.height - wall.gap];
  const middle = (left + right) / 2;
  const room = bottom - top - sizes.margin - sizes.foot;
  const count = Array.from(name).length;
  const size = Math.min(sizes.name, room / (count * pitch));
  const height = size * (1 + (count - 1) * pitch);
  const carved: SetText = {
    text: name,
    x: middle - size / 2,
    y: top + sizes.margin + (room - height) / 2,
    size,
    direction: 'down',
    colour: ink,
    pitch,
  };
  const below: SetText = {
    ...carved,
    text: years,
    y: bottom - sizes.foot + (sizes.foot - sizes.years) / 2,
    size: sizes.years,
    direction: 'across',
    colour: grey,
    pitch: 1,
  };
  const width = toWholeBox([below]).width;
  return {
    texts: [carved, { ...below, x: middle - width / 2 }],
    rules: [
      [left, top, right, top],
      [right, top, right, bottom],
      [right, bottom, left, bottom],
      [left, bottom, left, top],
    ],
  };
}
