import { fromCellText, readXml } from './read-xml.ts';

/** The texts that cells name by number: runs of several fonts joined, readings of characters left out. */
export function readSharedStrings(part: Uint8Array): string[] {
  const strings: string[] = [];
  let current = '';
  let isText = false;
  let isReading = false;
  readXml(part, {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 'rPh') isReading = true;
      else if (name === 't') isText = !isReading;
    },
    text: (text) => {
      if (isText) current += text;
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') isReading = false;
      else if (name === 'si') strings.push(fromCellText(current));
    },
  });
  return strings;
}
