import type { WorkbookProblem } from '../domain/workbook-problem.ts';

/** A workbook that can't be written or read. */
export class WorkbookError extends Error {
  readonly problem: WorkbookProblem;

  constructor(problem: WorkbookProblem, cause?: unknown) {
    super(JSON.stringify(problem), { cause });
    this.name = 'WorkbookError';
    this.problem = problem;
  }
}
