import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type ContentCommit =
  /** The folder is in no work tree of git, or git is not installed. */
  | { kind: 'none' }
  | { kind: 'committed'; hash: string }
  /** The files are written all the same. */
  | { kind: 'failed'; reason: string };

export interface CommitRequest {
  contentDir: string;
  /** Below the content folder. */
  files: readonly string[];
  message: string;
  /** A post, never a name. */
  author: string;
}

/** An address that leads nowhere: git wants one, and posts have none. */
const authorAddress = 'desk@mingji.invalid';

/** Commits these files alone; what others have staged stays staged. Never throws: the files are written already. */
export async function commitContent(request: CommitRequest): Promise<ContentCommit> {
  const { contentDir, files, message, author } = request;
  const git = (...words: string[]) =>
    run('git', ['-C', contentDir, ...words], {
      timeout: 30_000,
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_LITERAL_PATHSPECS: '1' },
    });
  try {
    await git('rev-parse', '--is-inside-work-tree');
  } catch {
    return { kind: 'none' };
  }
  try {
    // A file that git does not know yet can't be named in a commit.
    await git('add', '--intent-to-add', '--', ...files);
    const who = ['-c', `user.name=${author}`, '-c', `user.email=${authorAddress}`];
    await git(
      ...who,
      '-c',
      'commit.gpgSign=false',
      'commit',
      '--quiet',
      '--only',
      '-m',
      message,
      '--',
      ...files,
    );
    const { stdout } = await git('rev-parse', 'HEAD');
    return { kind: 'committed', hash: stdout.trim() };
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
}

/** The first line of what git said: it names files and hooks, never their contents. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  return said.trim().split('\n')[0] ?? '';
}
