import { emUnits, type GlyphOutliner } from './fonts/glyph-outlines.ts';
import { listSteps, type SetText } from './set-text.ts';

/** From the baseline down to the foot of a character's square, in ems. */
const ascent = 0.88;

/** Writing as outlines, since a machine may have no Chinese font. A character that no font draws is left out. */
export async function drawTexts(texts: readonly SetText[], outliner: GlyphOutliner): Promise<string> {
  return (await Promise.all(texts.map((text) => drawText(text, outliner)))).join('');
}

async function drawText(run: SetText, outliner: GlyphOutliner): Promise<string> {
  const steps = listSteps(run);
  const scale = run.size / emUnits;
  const paths = await Promise.all(
    Array.from(run.text, async (character, index) => {
      const setting = run.direction === 'down' ? 'vertical' : 'horizontal';
      const outline = /\s/u.test(character) ? undefined : await outliner.findOutline(character, setting);
      if (outline === undefined) return '';
      const along = steps[index] ?? 0;
      const [x, y] = run.direction === 'down' ? [run.x, run.y + along] : [run.x + along, run.y];
      const lean = waverOf(run, index);
      const moved = `translate(${round(x + lean * run.size * 0.02)} ${round(y + run.size * ascent)})`;
      return `<path transform="${moved} rotate(${round(lean)}) scale(${scale} ${-scale})" d="${outline.path}"/>`;
    }),
  );
  return `<g fill="${run.colour}">${paths.join('')}</g>`;
}

/** Degrees by which a written character leans; the same every time. */
function waverOf({ waver = 0, text, x }: SetText, index: number): number {
  if (waver === 0) return 0;
  const mixed = ((text.codePointAt(0) ?? 0) * 31 + index * 97 + Math.round(x) * 13) % 17;
  return ((mixed - 8) / 8) * waver;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
