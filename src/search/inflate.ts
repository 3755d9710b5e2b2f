/** Inflates a zlib stream with what browsers and Node both have; older browsers load a small package instead. */
export async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  if (typeof DecompressionStream === 'undefined') {
    const { unzlibSync } = await import('fflate');
    return unzlibSync(bytes);
  }
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
