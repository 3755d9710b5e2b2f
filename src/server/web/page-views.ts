import type { PublicPageViews } from '../intake/page-views.ts';
import type { StaffPageViews } from '../staff/page-views.ts';

/** Every page the server renders, and what it is shown. Names are files below `src/desk/pages/`. */
export interface PageViews extends PublicPageViews, StaffPageViews {
  /** Something went wrong or was not found: what, what to do, whom to call. */
  'server-message': MessageView;
}

export interface MessageView {
  title: string;
  paragraphs: readonly string[];
  /** The office's telephone as the site settings have it; undefined while it is not filled in. */
  telephone: string | undefined;
  links: readonly { label: string; path: string }[];
}
