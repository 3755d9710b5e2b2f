import type { FacilityKind } from '../domain/words.ts';
import { block, ink, line, toSheet, type Sheet } from './drawing-sheet.ts';

export type Scene = 'gate' | 'monument' | 'wall' | 'hall' | 'tower' | 'grave';

const scenes: Partial<Record<FacilityKind, Scene>> = {
  烈士陵园: 'gate',
  纪念碑亭: 'monument',
  英名墙: 'wall',
  纪念堂馆: 'hall',
  纪念塔祠: 'tower',
  烈士墓: 'grave',
};

/** What a drawing of this kind of facility shows, for those who can't see it; undefined where none is drawn. */
export const sceneTexts: Readonly<Record<Scene, string>> = {
  gate: '程序画的大门：三间石牌坊，门内是上山的石阶。',
  monument: '程序画的纪念碑：方柱尖顶，立在三级台基上。',
  wall: '程序画的英名墙：八块石板，板上是一列列横线。',
  hall: '程序画的纪念堂：坡屋顶，六根柱子，五级台阶。',
  tower: '程序画的纪念塔：五层，逐层收小。',
  grave: '程序画的墓冢：圆丘前立一块墓碑。',
};

export function findScene(kind: FacilityKind): Scene | undefined {
  return scenes[kind];
}

/** A drawing by code of a facility that never was. */
export function drawFacility(scene: Scene): Sheet {
  const parts = [line('M40 700H1160'), ...drawings[scene]()];
  return toSheet({ width: 1200, height: 900, parts });
}

const drawings: Readonly<Record<Scene, () => string[]>> = {
  gate: () => [
    ...[0, 1, 2, 3, 4].map((step) => line(`M${480 - step * 8} ${640 - step * 26}H${720 + step * 8}`, 3)),
    ...[230, 430, 710, 910].map((x) => block(`M${x} 700V300H${x + 60}V700Z`)),
    block('M190 300H1010V240H190Z'),
    block('M400 240H800V150H400Z'),
    block('M370 150L600 90L830 150Z', ink.pale),
    block('M160 240L300 200H400V240Z', ink.pale),
    block('M1040 240L900 200H800V240Z', ink.pale),
  ],
  monument: () => [
    block('M300 700H900V650H300Z'),
    block('M370 650H830V600H370Z'),
    block('M440 600H760V550H440Z'),
    block('M530 550L550 170L600 110L650 170L670 550Z', ink.pale),
    line('M600 200V500', 8, ink.cut),
  ],
  wall: () => [
    ...Array.from({ length: 8 }, (_, panel) =>
      block(`M${90 + panel * 128} 680V300H${210 + panel * 128}V680Z`, ink.pale),
    ),
    ...Array.from({ length: 8 }, (_, panel) =>
      Array.from({ length: 6 }, (_column, column) =>
        Array.from(
          { length: 14 },
          (_row, row) => `M${102 + panel * 128 + column * 17} ${322 + row * 25}h10`,
        ).join(''),
      ).join(''),
    ).map((marks) => line(marks, 5, ink.cut)),
    block('M60 700H1140V680H60Z'),
  ],
  hall: () => [
    ...[0, 1, 2, 3, 4].map((step) =>
      block(
        `M${180 - step * 12} ${620 + step * 16}H${1020 + step * 12}V${636 + step * 16}H${180 - step * 12}Z`,
      ),
    ),
    block('M200 620V360H1000V620Z', ink.pale),
    ...[230, 370, 510, 650, 790, 930].map((x) => block(`M${x} 620V360H${x + 40}V620Z`)),
    block('M130 360Q260 330 330 230H870Q940 330 1070 360Z'),
  ],
  tower: () =>
    [0, 1, 2, 3, 4].flatMap((storey) => {
      const [half, top] = [170 - storey * 24, 610 - storey * 110];
      return [
        block(`M${600 - half} ${top + 90}V${top}H${600 + half}V${top + 90}Z`, ink.pale),
        block(
          `M${560 - half} ${top}Q600 ${top - 34} ${640 + half} ${top}L${600 + half} ${top + 14}H${600 - half}Z`,
        ),
      ];
    }),
  grave: () => [
    block('M260 700Q300 430 600 420Q900 430 940 700Z', ink.pale),
    block('M500 700V440Q500 360 600 350Q700 360 700 440V700Z'),
    line('M600 420V620', 8, ink.cut),
    block('M440 700H760V730H440Z'),
  ],
};
