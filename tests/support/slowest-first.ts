import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longer than ten seconds, the longest first. */
const slow = [
  'browser/accessibility',
  'browser/kin-search',
  'site/build',
  'finder/every-person',
  'browser/search',
  'torture/store-trials',
  'finder/unusual-rolls',
  'store/open-database',
  'browser/reading',
  'accounts/run-staff-command',
  'browser/plan',
  'browser/map',
];

/** Begins with the files that take longest, so that at the end no core waits for the other. */
export class SlowestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((a, b) => rank(a) - rank(b)));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const found = slow.findIndex((name) => moduleId.endsWith(`${name}.test.ts`));
  return found === -1 ? slow.length : found;
}
