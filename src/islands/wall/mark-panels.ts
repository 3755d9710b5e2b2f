import type { IndexedName } from '../../domain/walls/wall-index.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** Marks names on the small drawings of panels; those without a place mark the panel alone. */
export function markPanels(names: readonly Pick<IndexedName, 'panel' | 'at'>[]): void {
  const byPanel = Map.groupBy(names, ({ panel }) => panel);
  for (const figure of document.querySelectorAll<HTMLElement>('[data-wall-panel]')) {
    const found = byPanel.get(Number(figure.dataset['wallPanel'])) ?? [];
    figure.toggleAttribute('data-lit', found.length > 0);
    const drawing = figure.querySelector('svg');
    const marks = drawing?.querySelector('g');
    if (!drawing || !marks) continue;
    const measures = readMeasures(drawing);
    marks.replaceChildren(...found.flatMap(({ at }) => (at === undefined ? [] : toMark(at, measures))));
  }
}

interface Measures {
  width: number;
  margin: number;
  columnPitch: number;
  linePitch: number;
  firstColumn: number;
}

function readMeasures(drawing: SVGElement): Measures {
  const read = (name: string): number => Number(drawing.dataset[name]);
  return {
    width: read('width'),
    margin: read('margin'),
    columnPitch: read('columnPitch'),
    linePitch: read('linePitch'),
    firstColumn: read('firstColumn'),
  };
}

/** A bar over the stroke of the name, wider than it. */
function toMark({ column, line }: { column: number; line: number }, measures: Measures): SVGRectElement {
  const { width, margin, columnPitch, linePitch, firstColumn } = measures;
  const mark = document.createElementNS(namespace, 'rect');
  const place = {
    x: width - margin - 1 - (column - firstColumn) * columnPitch - 0.5,
    y: margin + (line - 1) * linePitch - 0.5,
    width: 2,
    height: linePitch,
  };
  for (const [name, value] of Object.entries(place)) mark.setAttribute(name, String(value));
  return mark;
}
