import { createRandom, type Random } from './random.ts';

/** Colours of paper and stone. */
const [sky, ground, stone, dark, shade] = ['#EFEBE2', '#CFC6B3', '#8F887B', '#3E3A34', '#A79F8F'];
/** Pixels of the films; they are drawn on a sheet of 320 × 240. */
export const filmSize = { width: 480, height: 360 };

function sheet(...parts: readonly string[]): string {
  const { width, height } = filmSize;
  const field = `<rect width="320" height="240" fill="${sky}"/><path d="M0 168H320V240H0Z" fill="${ground}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 320 240">${field}${parts.join('')}</svg>`;
}

/** The shadow of a stele from morning to noon. */
export function drawShadowFilm(frames: number): string[] {
  return Array.from({ length: frames }, (_, index) => {
    const reach = Math.round(130 - (index * 115) / (frames - 1));
    const shadow = `<path d="M150 186h40l${reach} 22h-40Z" fill="${shade}"/>`;
    const body = `<path d="M146 62a24 24 0 0 1 48 0V180H146Z" fill="${stone}"/><rect x="132" y="178" width="76" height="12" fill="${dark}"/>`;
    const lines = [156, 168, 180].map((x) => `<rect x="${x}" y="76" width="3" height="84" fill="${dark}"/>`);
    return sheet(shadow, body, ...lines);
  });
}

/** White flowers before a row of stones, one after the other. */
export function drawFlowerFilm(frames: number, seed: number): string[] {
  const random = createRandom(seed);
  const stones = Array.from({ length: 8 }, (_, index) => ({
    x: 22 + index * 37,
    height: random.between(54, 66),
    flower: flower(random),
  }));
  return Array.from({ length: frames }, (_, index) => {
    const laid = Math.floor((index * (stones.length + 1)) / frames);
    return sheet(
      ...stones.map(({ x, height, flower: drawn }, place) => {
        const body = `<rect x="${x}" y="${176 - height}" width="22" height="${height}" fill="${stone}"/>`;
        return place < laid ? `${body}<g transform="translate(${x + 11} 190)">${drawn}</g>` : body;
      }),
    );
  });
}

function flower(random: Random): string {
  const petals = Array.from({ length: 9 }, (_, index) => {
    const angle = (index * 2 * Math.PI) / 9 + random.next();
    const at = (side: number) => (side * 6).toFixed(1);
    return `<circle cx="${at(Math.cos(angle))}" cy="${at(Math.sin(angle))}" r="3.4" fill="#FBFAF7"/>`;
  });
  return `<path d="M0 0v12" stroke="${dark}" stroke-width="2"/>${petals.join('')}<circle r="3" fill="${shade}"/>`;
}
