/**
 * Tells on the static page when forms can't be received: the page itself may come from a web server that goes on while
 * the back end is down, or from one that has none.
 */

const patience = 5000;

export async function watchServerHealth(): Promise<void> {
  const notice = document.querySelector<HTMLElement>('[data-server-health]');
  const words = notice?.querySelector<HTMLElement>('[data-server-down]');
  const address = notice?.dataset['serverHealth'];
  if (words === null || words === undefined || address === undefined) return;
  if (!(await isServerUp(address))) words.hidden = false;
}

/** Whether the back end answers, and says of itself that it can receive. */
export async function isServerUp(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(patience) });
    return answer.ok;
  } catch {
    return false;
  }
}
