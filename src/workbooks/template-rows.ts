import { toCellText } from '../domain/cell-text.ts';
import { toLetters } from './cell-choices.ts';
import { escapeXml } from './escape-xml.ts';

/** Numbers of the styles of cells in a template. */
export const styles = { body: 2, lines: 3 } as const;

/** Rows from the second on, as elements of a sheet: texts in place, empty cells left out. */
export function toRowElements(
  rows: readonly (readonly string[])[],
  columns: readonly { isWrapped?: boolean }[],
): string {
  const letters = columns.map((_, at) => toLetters(at + 1));
  return rows
    .map((row, index) => {
      const number = index + 2;
      let cells = '';
      row.forEach((text, at) => {
        if (text === '') return;
        const isWrapped = columns[at]?.isWrapped === true || text.includes('\n');
        const style = isWrapped ? styles.lines : styles.body;
        cells += `<c r="${letters[at] ?? toLetters(at + 1)}${number}" s="${style}" t="inlineStr"><is>${toText(text)}</is></c>`;
      });
      return `<row r="${number}">${cells}</row>`;
    })
    .join('');
}

function toText(text: string): string {
  const space = /^\s|\s$|\n/u.test(text) ? ' xml:space="preserve"' : '';
  return `<t${space}>${escapeXml(toCellText(text))}</t>`;
}
