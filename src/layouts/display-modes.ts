/**
 * Sets the reader's display modes and the mourning grey on the root before the first paint. The function is written into
 * every page as text, so it may use nothing outside itself. `spans` are days of mourning, `YYYY-MM-DD`, in Beijing time:
 * the site is built earlier than the day, so the reader's clock decides. `?mourning=preview` and `?elder=1` show a mode.
 */
export function applyDisplayModes(spans: { from: string; until: string }[]): void {
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  const beijing = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const mourns = spans.some((span) => span.from <= beijing && beijing <= span.until);
  if (mourns || query.get('mourning') === 'preview') root.dataset['mourning'] = '';
  let modes: { size?: string; contrast?: string; elder?: boolean } = {};
  try {
    modes = JSON.parse(localStorage.getItem('mingji-modes') ?? '{}');
  } catch {
    // Storage may be closed to the page; the reader then sees the default.
  }
  if (query.get('elder') === '1') modes = { size: '150', elder: true, ...modes };
  if (modes.size) root.dataset['size'] = modes.size;
  if (modes.contrast) root.dataset['contrast'] = modes.contrast;
  if (modes.elder) root.dataset['elder'] = '';
  root.dataset['scripted'] = '';
}
