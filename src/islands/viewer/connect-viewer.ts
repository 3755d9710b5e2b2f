/** Opens pictures large where script runs; the viewer itself is fetched with the first of them. */
let isConnected = false;

/** May be called by every part of a page that shows pictures: one listener serves them all. */
export function connectViewer(): void {
  if (isConnected) return;
  isConnected = true;
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-viewer]') : null;
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || isForTheBrowser(event)) return;
    event.preventDefault();
    void open(link);
  });
}

/** Another tab, another window, a download. */
function isForTheBrowser({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button !== 0 || ctrlKey || metaKey || shiftKey || altKey;
}

/** Where the viewer can't be had, the link leads where it leads without script. */
async function open(link: HTMLAnchorElement): Promise<void> {
  try {
    const { openViewer } = await import('./open-viewer.ts');
    await openViewer(link);
  } catch {
    location.assign(link.href);
  }
}
