/**
 * Lets work begin while the pixels in hand stay within a bound, in the order of asking; a picture that is larger than the
 * bound waits until it is alone.
 */
export class PixelGate {
  readonly #bound: number;
  #inHand = 0;
  readonly #waiting: { pixels: number; begin: () => void }[] = [];

  constructor(bound: number) {
    this.#bound = bound;
  }

  async run<Result>(pixels: number, work: () => Promise<Result>): Promise<Result> {
    await new Promise<void>((begin) => {
      this.#waiting.push({ pixels, begin });
      this.#admit();
    });
    try {
      return await work();
    } finally {
      this.#inHand -= pixels;
      this.#admit();
    }
  }

  #admit(): void {
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      if (this.#inHand > 0 && this.#inHand + next.pixels > this.#bound) return;
      this.#waiting.shift();
      this.#inHand += next.pixels;
      next.begin();
    }
  }
}
