/** Bytes that come a piece at a time, in the form that age takes them; a piece is asked for when it is needed. */
export function toWebStream(pieces: AsyncIterable<unknown>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done === true) controller.close();
      else if (value instanceof Uint8Array) controller.enqueue(value);
      else controller.error(new TypeError('not bytes'));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
