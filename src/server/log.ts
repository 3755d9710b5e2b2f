import { pino, type Logger } from 'pino';
import { openLogFile } from './log-file.ts';
import { toLogFields } from './log-fields.ts';

/** Where lines go: a stream, or files of one day each beside the path given (`…/server.log` → `…/server-2026-11-27.log`). */
export type LogTarget = { stream: { write(line: string): unknown } } | { file: string };

/** A message is a sentence of the program: small Latin letters, without figures and without anything put into it. */
const programSentence = /^[A-Za-z][A-Za-z ,’'-]{0,79}$/u;

/**
 * The log of the server. What is not known to be harmless does not pass: fields by name and kind (`toLogFields`), errors
 * as name, code and frames, messages only where they are sentences of the program. Format arguments are dropped.
 */
export function createLog(target: LogTarget, options: { level?: string; now?: () => Date } = {}): Logger {
  const stream = 'stream' in target ? target.stream : openLogFile(target.file, options.now);
  const log: Logger = pino(
    {
      base: null,
      level: options.level ?? 'info',
      timestamp: () => `,"time":"${(options.now?.() ?? new Date()).toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      hooks: {
        logMethod([first, second], method) {
          const message: unknown = typeof first === 'string' ? first : second;
          method.apply(this, [toLogFields(first), toMessage(message)]);
        },
      },
    },
    stream,
  );
  filterBindings(log);
  return log;
}

/** Children get their fields past every formatter of pino, so they are filtered at the door; children inherit the door. */
function filterBindings(log: Logger): void {
  const { child, setBindings } = log;
  Object.defineProperties(log, {
    child: {
      value(this: Logger, bindings: unknown): unknown {
        return child.call(this, toLogFields(bindings));
      },
    },
    setBindings: {
      value(this: Logger, bindings: unknown): void {
        setBindings.call(this, toLogFields(bindings));
      },
    },
  });
}

function toMessage(message: unknown): string {
  if (message === undefined) return '';
  return typeof message === 'string' && programSentence.test(message) ? message : '(withheld)';
}
