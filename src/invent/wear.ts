import { ink, line, type Sheet } from './drawing-sheet.ts';
import type { Random } from './random.ts';

/** What years do to paper: stains, scratches, a fold, a corner that is gone. Nothing else of the drawing changes. */
export function wearDown(random: Random, sheet: Sheet): Sheet {
  const { width, height, parts } = sheet;
  const at = (): [number, number] => [random.below(width), random.below(height)];
  const stains = Array.from({ length: 7 }, () => {
    const [x, y] = at();
    return `<ellipse cx="${x}" cy="${y}" rx="${random.between(20, 120)}" ry="${random.between(20, 90)}" fill="#8a6f45" fill-opacity="0.16"/>`;
  });
  const scratches = Array.from({ length: 14 }, () => {
    const [x, y] = at();
    return line(`M${x} ${y}l${random.between(-60, 60)} ${random.between(60, 320)}`, 2, '#f7f3e9');
  });
  const fold = line(
    `M0 ${height * 0.52}Q${width / 2} ${height * 0.5} ${width} ${height * 0.53}`,
    5,
    '#f7f3e9',
  );
  const corner = `<path d="M${width} 0h${-width * 0.12}L${width} ${height * 0.1}Z" fill="${ink.cut}"/>`;
  return { ...sheet, parts: parts, over: [...stains, ...scratches, fold, corner] };
}
