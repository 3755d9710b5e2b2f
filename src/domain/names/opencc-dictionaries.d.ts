/** opencc-js publishes its dictionaries one by one, without types of their own. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
