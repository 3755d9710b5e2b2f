import { isIP } from 'node:net';
import path from 'node:path';

type Check = (value: unknown) => boolean;

const isCount: Check = (value) =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e7;
const isFlag: Check = (value) => typeof value === 'boolean';
const isWord: Check = (value) => typeof value === 'string' && /^[a-z][a-z-]{0,39}$/u.test(value);
const isRandomId: Check = (value) =>
  typeof value === 'string' && /^[\w-]{1,64}$/u.test(value) && !/(?:^|-)\d{7,}(?:$|-)/u.test(value);
/** The pattern, `/staff/leads/:id`, never the path that was asked for. */
const isRoute: Check = (value) => typeof value === 'string' && /^\/[a-z:/*-]{0,100}$/iu.test(value);
const isMethod: Check = (value) => typeof value === 'string' && /^[A-Z]{3,7}$/u.test(value);
const isAddress: Check = (value) => typeof value === 'string' && isIP(value) !== 0;

/** All that may stand in the log. Whatever is not named here is left out, whoever hands it over. */
const checks: Readonly<Record<string, Check>> = {
  requestId: isRandomId,
  method: isMethod,
  route: isRoute,
  status: isCount,
  milliseconds: isCount,
  ms: isCount,
  /** The network log of 网络安全法 21; nowhere else is an address kept. */
  address: isAddress,
  job: isWord,
  action: isWord,
  state: isWord,
  reason: isWord,
  template: isWord,
  isDryRun: isFlag,
  count: isCount,
  leads: isCount,
  files: isCount,
  rows: isCount,
  people: isCount,
  bytes: isCount,
  tries: isCount,
  sent: isCount,
  failed: isCount,
  postponed: isCount,
  waiting: isCount,
  port: isCount,
  sequence: isCount,
};

/** The fields of a line that may stand in the log, and its error reduced to what can't hold a family's words. */
export function toLogFields(fields: unknown): Record<string, unknown> {
  if (fields instanceof Error) return { error: toLoggedError(fields) };
  if (typeof fields !== 'object' || fields === null) return {};
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    const isError = (key === 'error' || key === 'err') && value instanceof Error;
    if (isError) kept['error'] = toLoggedError(value);
    else if (Object.hasOwn(checks, key) && checks[key]?.(value) === true) kept[key] = value;
  }
  return kept;
}

export interface LoggedError {
  name: string;
  code?: string;
  /** Function and place in our own files or Node's, innermost first. */
  frames: string[];
  cause?: LoggedError;
}

const deepestCause = 4;
const mostFrames = 12;

/**
 * Name, code and stack frames. Never the message: those of drizzle hold the bound values, those of zod, nodemailer and
 * JSON.parse hold what was read.
 */
export function toLoggedError(error: Error, depth = 1): LoggedError {
  const code: unknown = 'code' in error ? error.code : undefined;
  const isCode =
    typeof code === 'number'
      ? Math.abs(code) < 1e6
      : typeof code === 'string' && /^[A-Z][A-Z_]{0,49}$/u.test(code);
  const { cause } = error;
  return {
    name: toErrorName(error),
    ...(isCode ? { code: String(code) } : {}),
    frames: listFrames(error),
    ...(cause instanceof Error && depth < deepestCause ? { cause: toLoggedError(cause, depth + 1) } : {}),
  };
}

/** `name` can be set to anything, and many classes leave it as `Error`: the first of the two that tells something. */
function toErrorName(error: Error): string {
  const names: unknown[] =
    error.name === 'Error' ? [error.constructor?.name] : [error.name, error.constructor?.name];
  const sound = names.find((name) => typeof name === 'string' && /^\$?[A-Z][A-Za-z]{0,49}$/u.test(name));
  return typeof sound === 'string' ? sound : 'Error';
}

/** Frames stand below the message, which may itself look like one: only places in known files are kept. */
function listFrames(error: Error): string[] {
  const stack = typeof error.stack === 'string' ? error.stack : '';
  const message = String(error.message);
  const below =
    message !== '' && stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack;
  return below.split('\n').flatMap(toFrame).slice(0, mostFrames);
}

function toFrame(line: string): string[] {
  const found =
    /^\s+at (?:(?:async |new )?([\w$.<>#]{1,80}) (?:\[as \w+\] )?\()?(file:\/\/\/\S+|node:[\w/]+|\/\S+):(\d{1,6}):\d{1,6}\)?$/u.exec(
      line,
    );
  if (found === null) return [];
  const [, callee = '', place = '', lineNumber = ''] = found;
  const file = place.startsWith('node:') ? place : toOwnFile(place);
  if (file === undefined || /\d{7}/u.test(callee + file)) return [];
  return [`${callee === '' ? '' : `${callee} `}${file}:${lineNumber}`];
}

const projectFolder = path.resolve(import.meta.dirname, '../..');

/** A path within the project; undefined for any other text. */
function toOwnFile(place: string): string | undefined {
  const file = place.replace(/^file:\/\//u, '');
  if (!file.startsWith(`${projectFolder}/`)) return undefined;
  const own = file.slice(projectFolder.length + 1);
  return /^[\w@./-]+\.(?:ts|js|mjs|cjs)$/u.test(own) ? own : undefined;
}
