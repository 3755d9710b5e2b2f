interface Label {
  element: Element;
  /** Largest font size, in decimetres, at which it stands free. */
  most: number;
}

/** Names on the drawing keep their size on the screen, and show where there is room. */
export class PlanLetters {
  readonly #words: Element | null;
  readonly #labels: readonly Label[];
  #em = 0;

  constructor(svg: SVGSVGElement) {
    this.#words = svg.querySelector('.plan-drawing__words');
    const size = Number(svg.dataset['labelSize']);
    this.#labels = [...svg.querySelectorAll<SVGElement>('.plan-label')].map((element) => ({
      element,
      most: size * Number(element.dataset['fits']),
    }));
  }

  /** The size of letters in decimetres of the sheet. */
  fitTo(em: number): void {
    if (em === this.#em) return;
    this.#em = em;
    this.#words?.setAttribute('font-size', em.toFixed(3));
    for (const { element, most } of this.#labels) {
      element.classList.toggle('plan-label--shown', em <= most);
      element.classList.toggle('plan-label--hidden', em > most);
    }
  }
}
