import { createApp } from 'astro/app/entrypoint';

const app = createApp({ streaming: false });

/** What a page of the desk is given; see `env.d.ts`. */
export interface DeskLocals {
  frame: unknown;
  view: unknown;
}

/**
 * Renders one page of `src/desk/pages/`. The bundle that Astro makes of this module is all that the server knows of
 * Astro: no route of it is reachable from outside. Throws when there is no such page or when it fails.
 */
export async function renderPage(page: string, locals: DeskLocals): Promise<string> {
  const address = new URL(`${import.meta.env.BASE_URL.replace(/\/$/u, '')}/${page}`, 'http://desk.invalid');
  const response = await app.render(new Request(address), { locals, addCookieHeader: false });
  if (response.status !== 200) throw new Error(`The page “${page}” can't be rendered (${response.status}).`);
  return response.text();
}
