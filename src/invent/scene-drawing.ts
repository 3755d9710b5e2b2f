import { block, drawMark, frame, ink, line, type Sheet } from './drawing-sheet.ts';
import { centred } from './likeness-drawing.ts';
import type { Random } from './random.ts';

/** Wreaths before a monument: 2 to 9 of them. */
export function drawCeremony(random: Random, title: string): Sheet {
  const wreaths = random.between(2, 9);
  const hill = [180, 140, 210, 150, 190].map((height, index) => `L${index * 300} ${420 - height}`).join('');
  const round = (x: number) =>
    [
      `<circle cx="${x}" cy="560" r="58" fill="${ink.grass}" stroke="${ink.cut}" stroke-width="4"/>`,
      `<circle cx="${x}" cy="560" r="30" fill="${ink.paper}" stroke="${ink.edge}" stroke-width="3"/>`,
      line(`M${x - 24} 612L${x - 50} 720M${x + 24} 612L${x + 50} 720`, 6, ink.cut),
    ].join('');
  return {
    width: 1200,
    height: 800,
    ground: '#e4e1d6',
    parts: [
      block(`M0 640${hill}L1200 640Z`, '#cfd0bf', 0),
      block('M0 640H1200V800H0Z', '#d3ccbb', 0),
      block('M520 640L545 150L600 90L655 150L680 640Z', ink.pale, 5),
      block('M420 640H780V600H420Z', ink.stone, 5),
      ...Array.from({ length: wreaths }, (_, index) =>
        round(600 + (index - (wreaths - 1) / 2) * Math.min(150, 1000 / wreaths)),
      ),
      drawMark({ x: 1070, y: 740, size: 42 }),
    ],
    texts: [
      centred({ text: title, x: 600, y: 744, size: 32 }),
      { text: '英名永存', x: 578, y: 240, size: 44, direction: 'down', colour: ink.cut, pitch: 1.5 },
    ],
  };
}

const relics: Readonly<Record<string, readonly string[]>> = {
  水壶: [
    block('M330 330Q330 270 400 270H500Q570 270 570 330V640Q570 700 500 700H400Q330 700 330 640Z', '#a9a48f'),
    block('M415 270V220H485V270Z', ink.stone),
    line('M330 380Q250 420 250 560Q250 700 330 660', 12, ink.cut),
    line('M340 420H560M340 560H560', 4, ink.cut),
  ],
  钢笔: [
    block('M180 640L600 300L650 350L230 690Z', '#4a463e'),
    block('M600 300L690 250L650 350Z', ink.stone),
    line('M690 250L740 215', 5, ink.cut),
    line('M330 520L470 410', 8, ink.stone),
  ],
  搪瓷碗: [
    block('M220 380H680Q670 640 520 660H380Q230 640 220 380Z', ink.paper),
    line('M214 380H686', 18, '#5f7186'),
    block('M370 660H530V690H370Z', ink.stone),
  ],
  皮带: [
    block('M160 420H740V520H160Z', '#7c6a52'),
    frame({ x: 390, y: 390, width: 120, height: 160 }, { stroke: ink.cut, weight: 16, fill: '#b3ad9c' }),
    ...[200, 250, 300, 600, 650, 700].map((x) => `<circle cx="${x}" cy="470" r="9" fill="${ink.cut}"/>`),
  ],
};
export const relicNames: readonly string[] = Object.keys(relics);

/** A thing on a table, with a scale of ten centimetres. */
export function drawRelic(name: string): Sheet {
  return {
    width: 900,
    height: 900,
    ground: '#ddd6c7',
    parts: [
      ...(relics[name] ?? []),
      line('M120 790H420', 8, ink.cut),
      ...[120, 180, 240, 300, 360, 420].map((x) => line(`M${x} 775V805`, 4, ink.cut)),
      drawMark({ x: 760, y: 810, size: 46 }),
    ],
    texts: [
      { text: '10 cm', x: 436, y: 772, size: 34, direction: 'across', colour: ink.cut },
      { text: name, x: 120, y: 120, size: 40, direction: 'across', colour: ink.cut },
    ],
  };
}

/** A plan of plots on both sides of a middle path. */
export function drawPlan(random: Random, title: string): Sheet {
  const plots = ['一区', '二区', '三区', '四区', '五区', '六区'];
  const shapes = plots.map((plot, index) => {
    const [x, y] = [index % 2 === 0 ? 130 : 730, 1120 - Math.floor(index / 2) * 330];
    const [columns, rows] = [random.between(8, 13), random.between(3, 5)];
    const graves = Array.from({ length: columns * rows }, (_, grave) => {
      const [column, row] = [grave % columns, Math.floor(grave / columns)];
      return `M${x + 30 + column * 38} ${y + 70 + row * 40}h20v26h-20Z`;
    });
    return {
      drawing: [
        frame({ x, y, width: 540, height: 270 }, { stroke: ink.edge, fill: '#e9e6d8' }),
        line(graves.join(''), 2, ink.cut),
      ].join(''),
      label: centred({ text: plot, x: x + 270, y: y + 18, size: 34 }),
    };
  });
  return {
    width: 1400,
    height: 1500,
    ground: ink.paper,
    parts: [
      block('M660 1480V300H740V1480Z', '#d8d1c3', 2),
      block('M560 300H840V200H560Z', ink.stone, 4),
      ...shapes.map(({ drawing }) => drawing),
      line('M1300 330V190M1270 240L1300 190L1330 240', 6, ink.cut),
      drawMark({ x: 60, y: 1430, size: 46 }),
    ],
    texts: [
      ...shapes.map(({ label }) => label),
      centred({ text: title, x: 700, y: 80, size: 56 }),
      centred({ text: '纪念碑', x: 700, y: 228, size: 40 }),
      { text: '北', x: 1280, y: 140, size: 40, direction: 'across', colour: ink.cut },
    ],
  };
}
