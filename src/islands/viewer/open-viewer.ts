import PhotoSwipe, { type SlideData } from 'photoswipe';
import { viewerWords as words } from '../../i18n/viewer.ts';
import viewerStyles from './viewer.css?url';
import { listViewerLinks, readSlide } from './read-slides.ts';
import type { SlideVersion } from './slide.ts';
import { ViewerPanel } from './viewer-panel.ts';

/** Pixels that a picture is taken to have where the page does not say. */
const assumed = { width: 1600, height: 1200 };

/**
 * Shows the pictures of the page, beginning with the one of the link. The page behind can't be reached meanwhile. Rejects
 * where the styles can't be had.
 */
export async function openViewer(link: HTMLAnchorElement): Promise<void> {
  await loadStyles();
  const links = listViewerLinks(document);
  const takesAvif = links.some((other) => other.querySelector('img')?.currentSrc.endsWith('.avif') === true);
  const slides = links.map((other) => readSlide(other, takesAvif));
  const data = slides.map(([first]) => toSlideData(first));
  const panel = new ViewerPanel((index, version) => {
    data[index] = toSlideData(version);
    viewer.refreshSlideContent(index);
  });
  const viewer = new PhotoSwipe({
    ...still,
    ...labels,
    preload: [0, 1],
    dataSource: data,
    index: Math.max(0, links.indexOf(link)),
    paddingFn: () => ({ top: panel.topHeight(), bottom: panel.height(), left: 0, right: 0 }),
  });
  viewer.on('uiRegister', () => {
    viewer.ui?.registerElement({
      name: 'panel',
      className: 'viewer-panel',
      appendTo: 'root',
      onInit: (element) => panel.fillInto(element),
    });
  });
  viewer.on('change', () => panel.show(viewer.currIndex, slides[viewer.currIndex]));
  viewer.on('afterInit', () => setAside(viewer));
  viewer.init();
}

/** Fetched with the viewer: imported as styles, they would stand in every page that could open it. */
function loadStyles(): Promise<void> {
  if (document.querySelector(`link[href="${viewerStyles}"]`) !== null) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = viewerStyles;
    sheet.addEventListener('load', () => resolve());
    sheet.addEventListener('error', () => {
      sheet.remove();
      reject(new Error(`${viewerStyles} can’t be had.`));
    });
    document.head.append(sheet);
  });
}

/** Nothing moves by itself. */
const still = {
  showHideAnimationType: 'none',
  zoomAnimationDuration: false,
  bgOpacity: 1,
  loop: false,
  mainClass: 'viewer',
} as const;

/** Buttons with words in place of drawings. */
const labels = {
  closeSVG: words.close,
  closeTitle: words.closeHint,
  zoomSVG: words.zoom,
  zoomTitle: words.zoomHint,
  arrowPrevSVG: words.previous,
  arrowPrevTitle: words.previousHint,
  arrowNextSVG: words.next,
  arrowNextTitle: words.nextHint,
  indexIndicatorSep: ' / ',
  errorMsg: words.failed,
};

function toSlideData({ src, srcset, alt, width, height }: SlideVersion): SlideData {
  return { src, srcset, alt, width: width || assumed.width, height: height || assumed.height };
}

/** Takes the page behind out of reach, for keys and screen readers alike, until the viewer closes. */
function setAside(viewer: PhotoSwipe): void {
  const { element, scrollWrap } = viewer;
  element?.setAttribute('aria-modal', 'true');
  element?.setAttribute('aria-label', words.label);
  scrollWrap?.setAttribute('aria-label', words.stage);
  scrollWrap?.setAttribute('aria-roledescription', words.stage);
  for (const { el } of viewer.mainScroll.itemHolders) el.setAttribute('aria-roledescription', words.slide);
  const behind = [...document.body.children].filter(
    (child): child is HTMLElement => child instanceof HTMLElement && child !== element && !child.inert,
  );
  for (const child of behind) child.inert = true;
  viewer.on('close', () => {
    for (const child of behind) child.inert = false;
  });
}
