declare namespace App {
  /** What the server gives a page of the desk; each page knows which of the views is its own. */
  interface Locals {
    frame: import('../views/site-frame.ts').SiteFrame;
    view: import('../server/web/page-views.ts').PageViews[keyof import('../server/web/page-views.ts').PageViews];
  }
}
