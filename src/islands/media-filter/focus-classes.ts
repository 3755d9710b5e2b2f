import type { FocusPoint } from '../../domain/media/focus-point.ts';

/**
 * Classes that cut a picture square around a point, to the nearest tenth: pages carry no style of their own. None where
 * nobody said what must be kept; then the whole picture is shown.
 */
export function toFocusClasses(focus: FocusPoint | undefined): string[] {
  if (focus === undefined) return [];
  return ['is-cut', `from-left-${Math.round(focus.left / 10)}`, `from-top-${Math.round(focus.top / 10)}`];
}
