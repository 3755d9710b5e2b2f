/** The parts of saxen that are used; the package brings no types. */
declare module 'saxen' {
  type DecodeEntities = (text: string) => string;

  /** Of a text or the value of an attribute. */
  export function decode(text: string): string;

  export class Parser {
    on(
      event: 'openTag',
      callback: (
        name: string,
        attributes: () => Record<string, string>,
        decode: DecodeEntities,
        isClosed: boolean,
      ) => void,
    ): this;
    on(event: 'closeTag', callback: (name: string) => void): this;
    on(event: 'text', callback: (text: string, decode: DecodeEntities) => void): this;
    on(event: 'cdata', callback: (text: string) => void): this;
    on(event: 'error', callback: (error: Error) => void): this;
    on(event: 'warn', callback: (warning: Error) => void): this;
    parse(xml: string): this;
    stop(): void;
  }
}
