/** Longest common beginning that Winkler counts, and what each of its letters adds. */
const longestBeginning = 4;
const beginningWeight = 0.1;

/** Likeness of two texts from 0 to 1 (Jaro 1989, Winkler 1990). */
export function jaroWinkler(a: string, b: string): number {
  const likeness = jaro(a, b);
  let shared = 0;
  while (shared < Math.min(longestBeginning, a.length, b.length) && a[shared] === b[shared]) shared += 1;
  return likeness + shared * beginningWeight * (1 - likeness);
}

function jaro(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Uint8Array(b.length);
  const matched: string[] = [];
  for (let at = 0; at < a.length; at += 1) {
    const end = Math.min(b.length, at + reach + 1);
    for (let other = Math.max(0, at - reach); other < end; other += 1) {
      if (taken[other] === 1 || a[at] !== b[other]) continue;
      taken[other] = 1;
      matched.push(a[at] ?? '');
      break;
    }
  }
  if (matched.length === 0) return 0;
  let next = 0;
  let transposed = 0;
  for (let other = 0; other < b.length; other += 1) {
    if (taken[other] !== 1) continue;
    if (matched[next] !== b[other]) transposed += 1;
    next += 1;
  }
  const count = matched.length;
  return (count / a.length + count / b.length + (count - transposed / 2) / count) / 3;
}
