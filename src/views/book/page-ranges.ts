/** `3、12—14、20`: pages in order, three and more in a row as one. */
export function toPageRanges(pages: Iterable<number>): string {
  const sorted = [...new Set(pages)].sort((a, b) => a - b);
  const ranges: string[] = [];
  for (let at = 0; at < sorted.length;) {
    let end = at;
    while (sorted[end + 1] === (sorted[end] ?? 0) + 1) end += 1;
    if (end - at >= 2) {
      ranges.push(`${sorted[at]}—${sorted[end]}`);
      at = end + 1;
    } else {
      ranges.push(String(sorted[at]));
      at += 1;
    }
  }
  return ranges.join('、');
}
