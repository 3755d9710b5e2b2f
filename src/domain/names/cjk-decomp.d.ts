/** The cjk-decomp table of G. Grover, one character a line: 好:a(女,子). Published with hanzi, without types. */
declare module 'hanzi/lib/data/cjk-decomp.txt.js' {
  const table: string;
  export default table;
}
