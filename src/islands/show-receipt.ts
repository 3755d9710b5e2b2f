import { connectPrintButtons } from './print-button.ts';

const stylePatience = 3000;

/** Puts the receipt where the form was. Header and footer stay, so nothing has to run again. */
export async function showReceipt(answered: Document): Promise<void> {
  const main = document.getElementById('main');
  const incoming = answered.getElementById('main');
  if (main === null || incoming === null) return;
  await loadStyles(answered);
  for (const script of incoming.querySelectorAll('script')) script.remove();
  main.replaceChildren(...[...incoming.childNodes].map((node) => document.importNode(node, true)));
  document.title = answered.title;
  connectPrintButtons();
  scrollTo(0, 0);
  main.focus();
  askBeforeLoss();
}

async function loadStyles(answered: Document): Promise<void> {
  const hrefOf = (link: Element) => link.getAttribute('href') ?? '';
  const present = new Set([...document.querySelectorAll('link[rel=stylesheet]')].map(hrefOf));
  const missing = [...answered.querySelectorAll('link[rel=stylesheet]')]
    .map(hrefOf)
    .filter((href) => !present.has(href));
  const loaded = missing.map((href) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    return new Promise((resolve) => {
      link.addEventListener('load', resolve);
      link.addEventListener('error', resolve);
      setTimeout(resolve, stylePatience);
      document.head.append(link);
    });
  });
  await Promise.all(loaded);
}

/** The code is shown only here: the browser asks before a reload or a closed tab takes it away unprinted. */
function askBeforeLoss(): void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  const stop = () => removeEventListener('beforeunload', ask);
  addEventListener('beforeunload', ask);
  addEventListener('beforeprint', stop);
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a') !== null) stop();
  });
}
