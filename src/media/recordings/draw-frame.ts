export interface DrawnFrame {
  /** JPEG in base64. */
  jpeg: string;
  /** Seconds from the beginning. */
  second: number;
}

/**
 * Runs in a page of a browser, so that it may use nothing from outside itself: draws the first frame of the film that
 * shows something, neither black nor one colour; where none does, the one that shows most. Undefined where the browser
 * can't play the film.
 */
export async function drawFrame(address: string): Promise<DrawnFrame | undefined> {
  const once = (target: HTMLVideoElement, names: readonly string[]) =>
    new Promise<string>((resolve) => {
      for (const name of names) target.addEventListener(name, () => resolve(name), { once: true });
    });
  const video = document.createElement('video');
  video.muted = true;
  video.preload = 'auto';
  const opened = once(video, ['loadeddata', 'error']);
  video.src = address;
  if ((await opened) === 'error' || video.videoWidth === 0) return undefined;

  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return undefined;

  /** How far the greys of the frame lie apart (standard deviation, of 255). */
  const measure = () => {
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let [sum, squares, count] = [0, 0, 0];
    for (let at = 0; at < data.length; at += 4 * 7) {
      const grey = 0.3 * (data[at] ?? 0) + 0.6 * (data[at + 1] ?? 0) + 0.1 * (data[at + 2] ?? 0);
      sum += grey;
      squares += grey * grey;
      count += 1;
    }
    return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
  };

  const seconds = [0.5, 1, 2, 3, 5, 8, 12, 20, 30].filter((second) => second < video.duration);
  let best: (DrawnFrame & { spread: number }) | undefined;
  for (const second of seconds.length === 0 ? [0] : seconds) {
    const landed = once(video, ['seeked', 'error']);
    video.currentTime = second;
    if ((await landed) === 'error') break;
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    const spread = measure();
    if (best !== undefined && spread <= best.spread) continue;
    const jpeg = canvas.toDataURL('image/jpeg', 0.9).replace(/^data:[^,]*,/u, '');
    best = { jpeg, second, spread };
    if (spread > 18) break;
  }
  return best && { jpeg: best.jpeg, second: best.second };
}
