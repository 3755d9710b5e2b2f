import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/**
 * Solves a challenge of ALTCHA and gives the text that its own widget would send: challenge and solution as JSON in
 * base64. Undefined where the challenge is none or no solution was found in time.
 */
export async function solvePayload(challenge: unknown): Promise<string | undefined> {
  if (!isChallenge(challenge)) return undefined;
  const solution = await solveChallenge({ challenge, deriveKey, timeout: 30_000 });
  return solution === null ? undefined : btoa(JSON.stringify({ challenge, solution }));
}

function isChallenge(value: unknown): value is Challenge {
  return (
    typeof value === 'object' &&
    value !== null &&
    'parameters' in value &&
    typeof value.parameters === 'object' &&
    value.parameters !== null
  );
}
