import { createImportDesk } from './import-desk.ts';
import { createProcessRunner } from './process-runner.ts';

/** The one of the running server: its routes and its jobs share it. */
export const runningDesk = createImportDesk(createProcessRunner());
