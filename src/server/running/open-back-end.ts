import type { FieldCipher, ServerContext } from '../context.ts';
import type { RunningMatchService } from '../matching/match-service.ts';
import { openCipher, openContext } from '../open-context.ts';
import type { WebCore } from '../web/web-core.ts';
import { closedContext } from './closed-context.ts';
import { startJobs, type RunningJobs } from './start-jobs.ts';

/** Milliseconds between two tries to open a store that would not open. */
const retryMs = 10_000;

export interface BackEndParts {
  core: WebCore;
  /** What stands in the context whether or not store and keys can be opened. */
  standing: Omit<ServerContext, 'database' | 'cipher'>;
  matcher: RunningMatchService;
  onLostWrite(): void;
  tell: { keyring(file: string): void; closed(error: Error): void };
}

export interface BackEnd {
  /** The roll has been read: what was not compared with it is compared now. */
  rollIsReady(): void;
  close(): void;
}

/** Opens keys and store and starts the jobs; where that fails, the core goes on closed, and opening is tried again. */
export async function openBackEnd(parts: BackEndParts): Promise<BackEnd> {
  const { core, standing, matcher, tell } = parts;
  const { settings, log } = standing;
  let jobs: RunningJobs | undefined;
  let retry: NodeJS.Timeout | undefined;
  const open = async (): Promise<void> => {
    try {
      const opened = await openContext(settings, { matcher, log, onLostWrite: parts.onLostWrite });
      if (opened.isNewKeyring) tell.keyring(settings.keyFile);
      core.context = opened.context;
      jobs = startJobs(opened.context, matcher);
    } catch (error) {
      tell.closed(error instanceof Error ? error : new Error('unknown'));
      core.context = closedContext(standing, findCipher(parts));
      retry = setTimeout(() => void open(), retryMs).unref();
    }
  };
  await open();
  return {
    rollIsReady: () => jobs?.rollIsReady(),
    close: () => {
      clearTimeout(retry);
      jobs?.stop();
      core.context.database.close();
    },
  };
}

/** The keys, where it is only the store that can't be opened. */
function findCipher({ standing }: BackEndParts): FieldCipher | undefined {
  try {
    return openCipher(standing.settings).cipher;
  } catch {
    return undefined;
  }
}
