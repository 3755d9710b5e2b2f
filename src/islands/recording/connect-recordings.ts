import { currentLine } from './current-line.ts';

let isConnected = false;
const backSeconds = 10;

/** A time among the words plays from there; the line that is heard now is marked; buttons with words play and pause. */
export function connectRecordings(): void {
  if (isConnected) return;
  isConnected = true;
  for (const section of document.querySelectorAll<HTMLElement>('[data-recording]')) {
    const media = section.querySelector<HTMLMediaElement>('video, audio');
    if (media !== null) connectRecording(section, media);
  }
}

function connectRecording(section: HTMLElement, media: HTMLMediaElement): void {
  connectButtons(section, media);
  const lines = [...section.querySelectorAll<HTMLElement>('[data-start]')];
  const starts = lines.map(({ dataset }) => Number(dataset['start']));
  const mark = () => {
    const current = currentLine(starts, media.currentTime);
    lines.forEach((line, index) => {
      if (index === current) line.setAttribute('aria-current', 'true');
      else line.removeAttribute('aria-current');
    });
  };
  for (const change of ['timeupdate', 'seeked']) media.addEventListener(change, mark);
  lines.forEach((line, index) => {
    line.querySelector('a')?.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      playFrom(media, starts[index] ?? 0);
    });
  });
}

function connectButtons(section: HTMLElement, media: HTMLMediaElement): void {
  const play = section.querySelector<HTMLButtonElement>('[data-play]');
  const back = section.querySelector<HTMLButtonElement>('[data-back]');
  if (play === null || back === null) return;
  const words = { play: play.textContent.trim(), pause: play.dataset['pauseLabel'] ?? '' };
  const say = () => {
    play.textContent = media.paused ? words.play : words.pause;
  };
  for (const change of ['play', 'pause', 'ended']) media.addEventListener(change, say);
  play.addEventListener('click', () => {
    if (media.paused) void start(media);
    else media.pause();
  });
  back.addEventListener('click', () => {
    media.currentTime = Math.max(0, media.currentTime - backSeconds);
  });
}

/** Before anything of the film has come, its time can't be set: it is set as soon as its length is known. */
function playFrom(media: HTMLMediaElement, seconds: number): void {
  const go = () => {
    media.currentTime = seconds;
    void start(media);
  };
  if (media.readyState >= HTMLMediaElement.HAVE_METADATA) {
    go();
    return;
  }
  media.addEventListener('loadedmetadata', go, { once: true });
  media.preload = 'auto';
  media.load();
}

/** A browser that can't play it shows so in its own controls. */
async function start(media: HTMLMediaElement): Promise<void> {
  try {
    await media.play();
  } catch {
    media.pause();
  }
}
