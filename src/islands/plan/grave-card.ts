/** What is said of the lit grave: who lies there, where, how one walks there, what the stone looks like. */
import { graveSignOf } from '../../i18n/grave-titles.ts';
import { graveWords } from '../../i18n/graves.ts';
import { planWords as words } from '../../i18n/plan.ts';
import { describeWay, roundMetres, stepsOf } from '../../i18n/way.ts';
import type { Way } from '../../domain/plans/way.ts';
import { makeElement } from './make-element.ts';
import type { PlanGrave } from './plan-graves.ts';

interface CardActions {
  /** The grave before (−1) or after (1) in the order in which one walks; undefined at the ends. */
  neighbour(step: -1 | 1): PlanGrave | undefined;
  light(grave: PlanGrave): void;
  printSlip(): void;
  showWay(): void;
}

export function fillCard(
  card: HTMLElement,
  { grave, way, base }: { grave: PlanGrave; way: Way | undefined; base: string },
  actions: CardActions,
): void {
  const label = graveWords.label(grave);
  card.replaceChildren(
    makeElement('h2', { class: 'plan-card__place', tabindex: '-1' }, label),
    toNames(grave, base),
    ...(grave.isLeft ? [makeElement('p', { class: 'plan-card__left' }, graveWords.movedAway)] : []),
    toFacts(grave),
    ...toWay(grave, way, actions),
    toLinks(grave, base, actions),
    toSteps(actions),
    ...toPhoto(grave, base, label),
  );
}

function toNames(grave: PlanGrave, base: string): HTMLElement {
  const { people, carved } = grave;
  const names = makeElement('div', { class: 'plan-card__names' });
  for (const { id, name, apart } of people) {
    const line = makeElement('p', {}, makeElement('a', { href: `${base}people/${id}.html` }, name));
    if (apart !== '') line.append(makeElement('small', {}, apart));
    names.append(line);
  }
  const isUnlinked = people.length === 0 && carved.length > 0;
  if (isUnlinked) names.append(...carved.map((name) => makeElement('p', {}, name)));
  else if (carved.length > 0)
    names.append(makeElement('p', { class: 'quiet' }, words.carved(carved.join('、'))));
  if (names.childElementCount === 0)
    names.append(makeElement('p', { class: 'unknown' }, graveSignOf(grave, false)));
  return names;
}

function toFacts({ state, plot, row, number }: PlanGrave): HTMLElement {
  const facts: [string, string][] = [
    [words.state, state ?? words.stateUnknown],
    [words.plot, plot],
    [words.rowHead, row],
    [words.numberHead, number],
  ];
  const list = makeElement('dl', { class: 'plan-card__facts' });
  for (const [label, value] of facts) {
    if (value === '') continue;
    list.append(makeElement('div', {}, makeElement('dt', {}, label), makeElement('dd', {}, value)));
  }
  return list;
}

function toWay(grave: PlanGrave, way: Way | undefined, { showWay }: CardActions): HTMLElement[] {
  if (way === undefined) {
    return [makeElement('p', { class: 'quiet' }, grave.box === undefined ? words.notDrawn : words.noWay)];
  }
  const steps = describeWay(way, placeOf(grave)).map((sentence) => makeElement('li', {}, sentence));
  const button = toButton(words.wholeWay, showWay);
  return [
    makeElement('h3', { class: 'display' }, words.way),
    makeElement('ol', { class: 'plan-card__way' }, ...steps),
    makeElement('p', { class: 'plan-card__distance' }, distanceText(way), ' ', button),
  ];
}

export function distanceText({ gate, metres }: Way): string {
  return words.distance(gate, roundMetres(metres), stepsOf(metres));
}

/** 一区3排5号, as the way ends. */
export function placeOf(grave: PlanGrave): string {
  return graveWords.label(grave).replace(/墓$/u, '');
}

function toLinks(grave: PlanGrave, base: string, actions: CardActions): HTMLElement {
  const links = makeElement('p', { class: 'plan-card__links' });
  const print = toButton(words.printSlip, () => actions.printSlip());
  print.dataset['printSlip'] = '';
  links.append(makeElement('a', { href: `${base}graves/${grave.id}.html` }, words.ledger), print);
  return links;
}

function toSteps(actions: CardActions): HTMLElement {
  const line = makeElement('p', { class: 'plan-card__links' });
  const steps = [
    [words.previous, -1],
    [words.next, 1],
  ] as const;
  for (const [label, step] of steps) {
    const neighbour = actions.neighbour(step);
    const button = toButton(label, () => {
      if (neighbour !== undefined) actions.light(neighbour);
    });
    button.dataset['step'] = String(step);
    button.disabled = neighbour === undefined;
    line.append(button);
  }
  return line;
}

const photoSizes = '(max-width: 60rem) min(92vw, 100vw - 2rem), 20rem';

function toPhoto({ photoId }: PlanGrave, base: string, label: string): HTMLElement[] {
  if (photoId === undefined) return [];
  // Without the widest: in a cemetery the network is slow, and the picture's page has that.
  const versions = (format: string) =>
    [400, 800].map((width) => `${base}media/${photoId}-${width}.${format} ${width}w`).join(', ');
  const picture = makeElement(
    'picture',
    {},
    makeElement('source', { type: 'image/avif', srcset: versions('avif'), sizes: photoSizes }),
    makeElement('img', {
      class: 'plan-card__photo',
      sizes: photoSizes,
      srcset: versions('jpg'),
      alt: words.photo(label),
      decoding: 'async',
    }),
  );
  // A picture that can't be had leaves no hole; `error` does not bubble.
  picture.addEventListener(
    'error',
    () => picture.replaceWith(makeElement('p', { class: 'quiet' }, words.photoMissing)),
    true,
  );
  return [makeElement('a', { class: 'plan-card__picture', href: `${base}media/${photoId}.html` }, picture)];
}

function toButton(label: string, press: () => void): HTMLButtonElement {
  const button = makeElement('button', { type: 'button', class: 'no-print' }, label);
  button.addEventListener('click', press);
  return button;
}
