import { pictureVersionWords as words } from '../i18n/picture-versions.ts';

const pause = 5;

export interface Reporting {
  /** How many pictures are to be made. */
  count: number;
  report: (text: string) => void;
  /** Milliseconds of a steady clock. */
  now?: () => number;
}

/** Says how far the pictures are: at the beginning, every five seconds, and at the end. */
export class PictureProgress {
  readonly #count: number;
  readonly #report: (text: string) => void;
  readonly #now: () => number;
  readonly #begun: number;
  #said: number;
  #done = 0;

  constructor({ count, report, now = () => performance.now() }: Reporting) {
    this.#count = count;
    this.#report = report;
    this.#now = now;
    this.#begun = now();
    this.#said = this.#begun;
    if (count > 0) report(words.begin(count));
  }

  /** One more is made, or refused. */
  advance(): void {
    this.#done += 1;
    const now = this.#now();
    const taken = (now - this.#begun) / 1000;
    if (this.#done === this.#count) this.#report(words.finished(this.#count, taken));
    else if (now - this.#said >= pause * 1000) {
      this.#said = now;
      this.#report(
        words.underWay(this.#done, this.#count, (taken / this.#done) * (this.#count - this.#done)),
      );
    }
  }
}
