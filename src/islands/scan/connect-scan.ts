import { documentWords as words } from '../../i18n/documents.ts';
import { ScanDesk } from './scan-desk.ts';

/** Brings documents near on request, and joins their lines to the picture. Does nothing on pages without documents. */
export function connectScan(): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-scan]')) {
    const desk = new ScanDesk(root);
    connectTools(root, desk);
    connectFullScreen(root);
  }
}

function connectTools(root: HTMLElement, desk: ScanDesk): void {
  root.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const tool = target?.closest<HTMLElement>('[data-tool]')?.dataset['tool'];
    const version = target?.closest<HTMLElement>('[data-version]')?.dataset['version'];
    const line = target?.closest<HTMLElement>('[data-show-line]')?.dataset['showLine'];
    if (tool !== undefined) void desk.use(tool);
    if (version !== undefined) void desk.showVersion(version);
    if (line === undefined) return;
    event.preventDefault();
    history.replaceState(history.state, '', `#line-${line}`);
    void desk.showLine(Number(line));
  });
  connectLines(root, desk);
}

/** Pixels that the pointer has to move before it points at another line than the one that was asked for. */
const slip = 4;

function connectLines(root: HTMLElement, desk: ScanDesk): void {
  /** Where a line was clicked: the page scrolls below a pointer that rests. */
  let rest: { x: number; y: number } | undefined;
  root.addEventListener('click', ({ screenX, screenY }) => {
    rest = { x: screenX, y: screenY };
  });
  for (const item of root.querySelectorAll<HTMLElement>('[data-line]')) {
    const line = Number(item.dataset['line']);
    item.addEventListener('pointermove', ({ screenX, screenY }) => {
      if (rest !== undefined && Math.hypot(screenX - rest.x, screenY - rest.y) <= slip) return;
      rest = undefined;
      desk.hover(line);
    });
    item.addEventListener('pointerleave', () => desk.hover(undefined));
    item.addEventListener('focusin', () => desk.hover(line));
    item.addEventListener('focusout', () => desk.hover(undefined));
  }
}

/** The frame with its tools, where the browser can. */
function connectFullScreen(root: HTMLElement): void {
  const button = root.querySelector<HTMLButtonElement>('[data-full]');
  const sheet = root.querySelector<HTMLElement>('[data-scan-sheet]');
  if (button === null || sheet === null || !document.fullscreenEnabled) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    if (document.fullscreenElement === sheet) void document.exitFullscreen();
    else void sheet.requestFullscreen();
  });
  document.addEventListener('fullscreenchange', () => {
    button.textContent = document.fullscreenElement === sheet ? words.leaveFull : words.full;
  });
}
