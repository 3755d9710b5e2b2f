import { releaseCommandWords as words } from '../i18n/release-commands.ts';

export type ReleaseStep = keyof typeof words.steps;

/** How much is done when a step begins; building takes most of the time. */
const shares: Record<ReleaseStep, number> = {
  settle: 0,
  ledger: 0.02,
  quality: 0.06,
  build: 0.1,
  seal: 0.85,
  switch: 0.97,
  done: 1,
};

/** Details that one message shows at most. */
const shown = 40;

export interface Reporter {
  step(step: ReleaseStep): void;
  /** What a command says while it works. */
  say(text: string): void;
  note(text: string): void;
  done(text: string): void;
  fail(text: string, details: readonly string[]): void;
}

/** For people: lines as they come. For the desk: one line of JSON a step on standard output, everything else beside it. */
export function createReporter(isForDesk: boolean): Reporter {
  let share = 0;
  const line = (step: ReleaseStep | 'failed', text: string) =>
    process.stdout.write(`${JSON.stringify({ step, share, text })}\n`);
  return {
    step: (step) => {
      share = shares[step];
      if (isForDesk) line(step, words.steps[step]);
      else console.log(`${words.steps[step]}……`);
    },
    say: (text) => (isForDesk ? process.stderr : process.stdout).write(text),
    note: (text) => (isForDesk ? console.error(text) : console.log(text)),
    done: (text) => {
      share = 1;
      if (isForDesk) line('done', text);
      else console.log(text);
    },
    fail: (text, details) => {
      const told = [text, ...details.slice(0, shown)].join('\n');
      if (isForDesk) line('failed', told);
      else console.error(told);
    },
  };
}
