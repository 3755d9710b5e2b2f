import { escapeHtml } from '../../../src/archive/markdown.ts';
import { toColumnLetters } from '../../../src/domain/imports/column-letters.ts';
import type { SourceBook } from '../../../src/domain/imports/source-book.ts';

export interface DrawnSheet {
  book: SourceBook;
  /** Which sheet is seen. */
  index: number;
  /** Tint by cell: `D5` → `error`. */
  tints: ReadonlyMap<string, 'error' | 'warning' | 'heading' | 'required'>;
  most: { rows: number; columns: number };
  /** Pixels of a column by its letter; the others take what they need. */
  widths?: Readonly<Record<string, number>>;
}

/** A page that shows a sheet as a spreadsheet program does: letters above, numbers beside, tabs below. */
export function drawSheet({ book, index, tints, most, widths = {} }: DrawnSheet): string {
  const sheet = book.sheets[index];
  const rows = (sheet?.rows ?? []).slice(0, most.rows);
  const count = Math.min(most.columns, Math.max(0, ...rows.map(({ cells }) => cells.length)));
  const letters = Array.from({ length: count }, (_, at) => toColumnLetters(at + 1));
  const head = letters
    .map((letter) => `<th style="${letter in widths ? `min-width:${widths[letter]}px` : ''}">${letter}</th>`)
    .join('');
  const body = rows.map(({ number, cells }) => {
    const drawn = letters.map((letter, at) => {
      const tint = tints.get(`${letter}${number}`) ?? '';
      const isTitle = cells.slice(1).every(({ text }) => text === '');
      return `<td class="${tint}${isTitle ? ' title' : letter in widths ? ' wide' : ''}">${escapeHtml(cells[at]?.text ?? '')}</td>`;
    });
    return `<tr><th>${number}</th>${drawn.join('')}</tr>`;
  });
  const tabs = book.sheets
    .filter(({ isHidden }) => !isHidden)
    .slice(0, 8)
    .map(({ name }) => `<span class="${name === sheet?.name ? 'open' : ''}">${escapeHtml(name)}</span>`);
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><div id="sheet"><table><tr><th></th>${head}</tr>${body.join('')}</table><p>${tabs.join('')}</p></div>`;
}

const style = `
  body { margin: 0; background: #fff; font: 14px 'Noto Sans CJK SC', sans-serif; }
  #sheet { display: inline-block; border: 1px solid #999; }
  table { border-collapse: collapse; }
  th, td { border: 1px solid #ccc; padding: 3px 8px; text-align: left; vertical-align: top; font-weight: 400; white-space: nowrap; }
  th { background: #eee; color: #444; text-align: center; }
  td.wide { white-space: normal; }
  td.title { max-width: 0; border-right-color: transparent; }
  .error { background: #f4c9c1; } .warning { background: #f3e2b3; } .heading { background: #ece8df; } .required { background: #cfc6b4; }
  p { margin: 0; background: #eee; border-top: 1px solid #999; padding: 4px 4px 0; }
  p span { display: inline-block; padding: 3px 12px; color: #444; } p .open { background: #fff; color: #000; }
`;
