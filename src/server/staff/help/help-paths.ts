import { staffPaths } from '../accounts/staff-paths.ts';

/** Addresses of the guide's pages and pictures. */
export const helpPaths = {
  contents: staffPaths.help,
  whole: `${staffPaths.help}/whole`,
  /** Chapters count from 1. */
  chapter: (number: number, key = ''): string => `${staffPaths.help}/${number}${key === '' ? '' : `#${key}`}`,
  picture: (name: string): string => `${staffPaths.help}/pictures/${name}`,
};
