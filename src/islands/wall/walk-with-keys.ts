/** ← and → lead to the panel before and after, as the links below the stone do. */
export function walkWithKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const direction = event.key === 'ArrowLeft' ? 'prev' : event.key === 'ArrowRight' ? 'next' : undefined;
    if (direction === undefined || !(event.target instanceof Element) || isUsedThere(event.target, event.key))
      return;
    document.querySelector<HTMLAnchorElement>(`.walk a[rel='${direction}']`)?.click();
  });
}

/** A field moves its cursor, and the frame of the stone scrolls as long as there is more to see on that side. */
function isUsedThere(target: Element, key: string): boolean {
  if (target.closest('input, select, textarea') !== null) return true;
  const frame = target.closest('[data-wall-scroller]');
  if (frame === null) return false;
  const hidden = frame.scrollWidth - frame.clientWidth;
  // The frame runs from right to left: scrollLeft is 0 at the right and negative beyond.
  return key === 'ArrowLeft' ? hidden + frame.scrollLeft > 1 : frame.scrollLeft < -1;
}
