import type { ExportProblem } from '../i18n/exports.ts';

/** Nothing can be exported. */
export class ExportRefusal extends Error {
  readonly refusal: ExportProblem;

  constructor(refusal: ExportProblem) {
    super(JSON.stringify(refusal));
    this.name = 'ExportRefusal';
    this.refusal = refusal;
  }
}
