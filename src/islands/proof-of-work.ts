/** How long the challenge may take to come, and the proof to be made, in milliseconds; then the form goes without it. */
const challengePatience = 10_000;
const proofPatience = 40_000;

/**
 * The proof that somebody's device took a moment for this form. Undefined where it can't be made (no worker, no HTTPS, the
 * challenge doesn't come): the form is sent all the same, and the office looks at it first.
 */
export async function makeProof(challengePath: string): Promise<string | undefined> {
  if (!isSecureContext || typeof Worker === 'undefined') return undefined;
  try {
    const answer = await fetch(challengePath, {
      cache: 'no-store',
      signal: AbortSignal.timeout(challengePatience),
    });
    return answer.ok ? await solveInWorker(await answer.json()) : undefined;
  } catch {
    return undefined;
  }
}

function solveInWorker(challenge: unknown): Promise<string | undefined> {
  const worker = new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<string | undefined>((resolve) => {
    worker.addEventListener('message', ({ data }) =>
      resolve(typeof data === 'string' && data !== '' ? data : undefined),
    );
    worker.addEventListener('error', () => resolve(undefined));
    setTimeout(() => resolve(undefined), proofPatience);
    worker.postMessage(challenge);
  }).finally(() => worker.terminate());
}
