import { Parser } from 'saxen';
import { WorkbookError } from './workbook-error.ts';

/** Elements by their names without prefixes, which programs choose as they like. */
export interface XmlVisitor {
  /** Values of attributes come as they are written, with their entities. */
  open?: (name: string, attributes: () => Readonly<Record<string, string>>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/**
 * Reads an XML part element by element.
 *
 * @throws WorkbookError where it is no well-formed XML.
 */
export function readXml(part: Uint8Array, visitor: XmlVisitor): void {
  const parser = new Parser();
  let failure: Error | undefined;
  const fail = (reason: Error): void => {
    failure ??= reason;
    parser.stop();
  };
  parser.on('error', fail);
  // An attribute that can't be read may be the place of a cell.
  parser.on('warn', fail);
  const { open, close, text } = visitor;
  if (open !== undefined) parser.on('openTag', (name, attributes) => open(toLocalName(name), attributes));
  if (close !== undefined) parser.on('closeTag', (name) => close(toLocalName(name)));
  if (text !== undefined) {
    // XML makes one line feed of every line break.
    parser.on('text', (value, decode) => text(decode(value.replaceAll('\r\n', '\n').replaceAll('\r', '\n'))));
    parser.on('cdata', (value) => text(value.replaceAll('\r\n', '\n')));
  }
  parser.parse(toText(part));
  if (failure !== undefined) throw new WorkbookError({ kind: 'not-a-workbook' }, failure);
}

function toLocalName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

function toText(part: Uint8Array): string {
  const isUtf16 = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff);
  if (!isUtf16) return new TextDecoder('utf-8').decode(part);
  return new TextDecoder(part[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(part);
}

const escaped = /_x([0-9A-Fa-f]{4})_/gu;

/** Takes back the escapes of `ST_Xstring` (ECMA-376 part 1, 22.9.2.19). */
export function fromCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
