/** Buttons that print the page; they show only where script runs. */

let isConnected = false;

/** May be called again when a page brings buttons later: one listener serves them all. */
export function connectPrintButtons(): void {
  if (isConnected) return;
  isConnected = true;
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-print]') !== null) window.print();
  });
}
