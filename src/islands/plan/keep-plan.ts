import type { KeepPlan } from './plan-worker.ts';

/** Asks the worker to keep this page and all it loaded; does nothing where the browser has no workers. */
export async function keepPlan(base: string, tellKept: () => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(`${base}plan-worker.js`, { scope: `${base}facilities/` });
    const { active } = await navigator.serviceWorker.ready;
    navigator.serviceWorker.addEventListener('message', ({ data }) => {
      if (data === 'plan-kept') tellKept();
    });
    navigator.serviceWorker.startMessages();
    active?.postMessage({
      kind: 'keep-plan',
      page: location.pathname,
      files: listLoaded(),
    } satisfies KeepPlan);
  } catch {
    // The plan works until the page is closed.
  }
}

/** What came from this site before the worker could see it. */
function listLoaded(): string[] {
  const here = `${location.origin}/`;
  const names = performance.getEntriesByType('resource').map(({ name }) => name);
  return [...new Set(names.filter((name) => name.startsWith(here)))];
}
