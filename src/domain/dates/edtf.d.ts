/** What the tests use of the reference library, which has no types of its own. */
declare module 'edtf' {
  export default function edtf(text: string): { min: number; max: number };
}
