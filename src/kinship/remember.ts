/** So many different texts are remembered; rolls repeat a few thousand dates and villages. */
const most = 20_000;

/** The same text is read once. For readers whose result nobody changes. */
export function remember<Read>(read: (text: string) => Read): (text: string) => Read {
  const known = new Map<string, Read>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const fresh = read(text);
    if (known.size >= most) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}
