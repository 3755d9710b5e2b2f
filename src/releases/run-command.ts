import { spawn } from 'node:child_process';

/** What of a command's output is handed back: its end is what tells why it stopped. */
const keptCharacters = 6_000;

export interface CommandRun {
  succeeded: boolean;
  /** The end of what it said. */
  output: string;
}

/** Runs a script of the project in a process of its own, and passes on what it says to `tell`. */
export function runScript(
  script: readonly string[],
  environment: Readonly<Record<string, string>>,
  tell: (text: string) => void,
): Promise<CommandRun> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...script], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const hear = (chunk: Buffer) => {
      const text = chunk.toString('utf8');
      output = (output + text).slice(-keptCharacters);
      tell(text);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', (error) => resolve({ succeeded: false, output: error.message }));
    child.once('close', (code) => resolve({ succeeded: code === 0, output }));
  });
}
