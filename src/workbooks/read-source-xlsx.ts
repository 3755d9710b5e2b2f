import { decode } from 'saxen';
import type { SourceSheet } from '../domain/imports/source-book.ts';
import { readCellStyles } from './read-cell-styles.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { readSourceSheet } from './read-source-sheet.ts';
import { fromCellText, readXml } from './read-xml.ts';
import type { CellContext } from './to-source-cell.ts';
import { unpackWorkbook, type WorkbookParts } from './unpack-workbook.ts';

/**
 * The sheets of a workbook with all that is told of their cells. `read-excel-file` tells neither formats nor formulas,
 * merged cells or hidden rows, and refuses a whole workbook for one broken cell.
 *
 * @throws WorkbookError where it is no workbook, or beyond the limits.
 */
export function readSourceXlsx(file: Uint8Array): SourceSheet[] {
  const parts = unpackWorkbook(file);
  const { sheets, countsFrom1904 } = readOutline(parts);
  const { worksheets, strings, styles } = readRelations(parts);
  const context: CellContext = {
    strings: strings === undefined ? [] : readSharedStrings(strings),
    styles: styles === undefined ? [] : readCellStyles(styles),
    countsFrom1904,
  };
  return sheets.flatMap(({ name, isHidden, relation }): SourceSheet[] => {
    const part = worksheets.get(relation);
    // Sheets that are charts have no cells.
    if (part === undefined) return [];
    const content = readSourceSheet(part, context);
    return [{ name, isHidden, ...content, ...(countsFrom1904 ? { countsFrom1904 } : {}) }];
  });
}

interface Outline {
  sheets: { name: string; isHidden: boolean; relation: string }[];
  countsFrom1904: boolean;
}

function readOutline(parts: WorkbookParts): Outline {
  const outline: Outline = { sheets: [], countsFrom1904: false };
  readXml(parts['xl/workbook.xml'] ?? new Uint8Array(), {
    open: (element, attributes) => {
      if (element === 'workbookPr') {
        outline.countsFrom1904 = /^(?:1|true)$/u.test(attributes()['date1904'] ?? '');
      } else if (element === 'sheet') {
        const { name = '', state = 'visible', ...others } = attributes();
        const relation = Object.entries(others).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
        outline.sheets.push({ name: fromCellText(decode(name)), isHidden: state !== 'visible', relation });
      }
    },
  });
  return outline;
}

interface Relations {
  worksheets: Map<string, Uint8Array>;
  strings: Uint8Array | undefined;
  styles: Uint8Array | undefined;
}

function readRelations(parts: WorkbookParts): Relations {
  const relations: Relations = { worksheets: new Map(), strings: undefined, styles: undefined };
  readXml(parts['xl/_rels/workbook.xml.rels'] ?? new Uint8Array(), {
    open: (element, attributes) => {
      if (element !== 'Relationship') return;
      const { Id = '', Type = '', Target = '' } = attributes();
      const part = parts[decode(Target).replace(/^\/?(?:xl\/)?(?:\.\/)?/u, 'xl/')];
      if (part === undefined) return;
      if (Type.endsWith('/worksheet')) relations.worksheets.set(Id, part);
      else if (Type.endsWith('/sharedStrings')) relations.strings = part;
      else if (Type.endsWith('/styles')) relations.styles = part;
    },
  });
  return relations;
}
