/** Variants of characters, collected by the nk2028 project; published without types. */
declare module 'yitizi' {
  /** Each character with its variants, one after the other. */
  const yitizi: { yitiziData: Readonly<Record<string, string>> };
  export default yitizi;
}
