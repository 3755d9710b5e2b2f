import { block, drawMark, frame, ink, line, type Sheet } from './drawing-sheet.ts';
import { toBox, type SetText } from '../media/set-text.ts';

/** Plates with names where a photograph would show faces: nobody is to be taken for a person who lived. */

export interface Portrait {
  name: string;
  /** 1919—1949; empty where nothing is known. */
  years: string;
  /** Of the mount. */
  style: 'corners' | 'oval' | 'border';
}

/** A portrait's mount with the name in the place of the face. */
export function drawPortrait({ name, years, style }: Portrait): Sheet {
  const characters = Array.from(name);
  const size = Math.min(150, 560 / characters.length / 1.15);
  const height = size * (1.15 * (characters.length - 1) + 1);
  const texts: SetText[] = [
    {
      text: name,
      x: 300 - size / 2,
      y: 350 - height / 2,
      size,
      direction: 'down',
      colour: ink.black,
      pitch: 1.15,
    },
    centred({ text: years, x: 300, y: 672, size: 26 }),
  ];
  return {
    width: 600,
    height: 800,
    ground: '#ece5d6',
    parts: [...mounts[style](), drawMark({ x: 252, y: 722, size: 40 })],
    texts: texts.filter(({ text }) => text !== ''),
  };
}

const mounts: Readonly<Record<Portrait['style'], () => string[]>> = {
  corners: () => [
    frame({ x: 60, y: 50, width: 480, height: 600 }, { fill: '#d6cfbf' }),
    ...['M44 116V34H126', 'M556 116V34H474', 'M44 584V666H126', 'M556 584V666H474'].map((corner) =>
      line(corner, 12, ink.cut),
    ),
  ],
  oval: () => [
    '<ellipse cx="300" cy="350" rx="236" ry="306" fill="#d3cbb9" stroke="#8d877b" stroke-width="4"/>',
    '<ellipse cx="300" cy="350" rx="218" ry="288" fill="none" stroke="#8d877b" stroke-width="2"/>',
  ],
  border: () => [
    frame({ x: 24, y: 24, width: 552, height: 752 }, { stroke: '#c9c0ad', weight: 16 }),
    frame({ x: 70, y: 60, width: 460, height: 580 }, { fill: '#dad3c4', stroke: ink.edge }),
    line('M120 586H480', 2),
  ],
};

export interface Group {
  /** Rows from the back to the front, each from left to right; an empty text is somebody unknown. */
  rows: readonly (readonly string[])[];
  title: string;
}

/** A group: a plate for everybody in it, with □ on the plates of the unknown. */
export function drawGroup({ rows, title }: Group): Sheet {
  const parts = [
    block('M0 760L1200 700V900H0Z', '#c4bda9', 0),
    ...[0, 1, 2].map((step) => line(`M0 ${560 + step * 54}H1200`, 2, '#bfb7a4')),
    block('M160 330V120H1040V330Z', '#ddd6c6', 4),
    block('M120 120L600 40L1080 120Z', ink.pale, 4),
  ];
  const texts: SetText[] = [];
  for (const [row, names] of rows.entries()) {
    const scale = 0.82 + row * 0.12;
    const [width, height] = [130 * scale, 270 * scale];
    const pitch = Math.min(180 * scale, 1080 / names.length);
    const top = 240 + row * 210;
    for (const [place, name] of names.entries()) {
      const x = 600 + (place - (names.length - 1) / 2) * pitch - width / 2;
      parts.push(
        `<path d="M${x} ${top + height}V${top + 24}q0 -24 24 -24h${width - 48}q24 0 24 24V${top + height}Z" fill="${name === '' ? '#e9e4d8' : '#f3efe6'}" stroke="${ink.edge}" stroke-width="3"/>`,
      );
      texts.push(...plate(name === '' ? '□□□' : name, { x, y: top, width, height }));
    }
  }
  texts.push(centred({ text: title, x: 600, y: 844, size: 34 }));
  return {
    width: 1200,
    height: 900,
    ground: '#e6dfd0',
    parts: [...parts, drawMark({ x: 1080, y: 846, size: 36 })],
    texts,
  };
}

function plate(
  text: string,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
) {
  const characters = Array.from(text);
  const size = Math.min(width * 0.52, (height * 0.82) / characters.length / 1.1);
  const tall = size * 1.1 * characters.length;
  const run: SetText = {
    text,
    x: x + (width - size) / 2,
    y: y + (height - tall) / 2,
    size,
    direction: 'down',
    colour: ink.black,
    pitch: 1.1,
  };
  return [run];
}

/** A name tablet as it stands on a hall's table of honour. */
export function drawTablet(name: string): Sheet {
  const characters = Array.from(name);
  const size = Math.min(150, 620 / characters.length / 1.2);
  const tall = size * (1.2 * (characters.length - 1) + 1);
  return {
    width: 500,
    height: 1000,
    ground: ink.paper,
    parts: [
      block('M90 880V150Q90 70 250 60Q410 70 410 150V880Z', '#e7e1d5', 5),
      line('M116 860V160Q120 96 250 88Q380 96 384 160V860Z', 2),
      block('M50 880H450V930H50Z', ink.stone, 5),
      drawMark({ x: 202, y: 946, size: 42 }),
    ],
    texts: [
      {
        text: name,
        x: 250 - size / 2,
        y: 480 - tall / 2,
        size,
        direction: 'down',
        colour: ink.black,
        pitch: 1.2,
      },
    ],
  };
}

/** Writing across around a middle. */
export function centred({ text, x, y, size }: { text: string; x: number; y: number; size: number }): SetText {
  const run: SetText = { text, x, y, size, direction: 'across', colour: ink.black };
  return { ...run, x: x - toBox(run).width / 2 };
}
