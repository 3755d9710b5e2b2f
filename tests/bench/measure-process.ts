import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { once } from 'node:events';

/** What a command and every process it started have used. */
export interface Measured {
  wallSeconds: number;
  cpuSeconds: number;
  /** The most memory the whole tree held at once, sampled ten times a second; undefined where there is no /proc. */
  peakMegabytes: number | undefined;
  /** The most that any one process of the tree held. */
  largestMegabytes: number | undefined;
}

export interface Command {
  folder: string;
  words: readonly string[];
  environment?: Readonly<Record<string, string>>;
}

/**
 * Runs a command to its end and measures it. Processor time comes from the shell's own `time`, which counts children that
 * have been waited for; helpers that are killed escape it, so the tree is also sampled and the larger sum stands.
 */
export async function measureProcess({ folder, words, environment = {} }: Command): Promise<Measured> {
  const script = `TIMEFORMAT='%R %U %S'; { time "$@" 2>&4; } 4>&2 2>&3`;
  const child = spawn('bash', ['-c', script, 'bash', ...words], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  const times: string[] = [];
  child.stdout?.on('data', (chunk) => output.push(String(chunk)));
  child.stderr?.on('data', (chunk) => output.push(String(chunk)));
  child.stdio[3]?.on('data', (chunk) => times.push(String(chunk)));
  const tree = new TreeSampler(child.pid ?? 0);
  const timer = setInterval(() => tree.sample(), 100);
  const [code] = await once(child, 'close');
  clearInterval(timer);
  if (code !== 0) throw new Error(`${words.join(' ')} ended with code ${String(code)}:\n${output.join('')}`);
  const [wall = 0, user = 0, system = 0] = times.join('').trim().split(' ').map(Number);
  return {
    wallSeconds: wall,
    cpuSeconds: Math.max(user + system, tree.cpuSeconds),
    peakMegabytes: tree.peakMegabytes,
    largestMegabytes: tree.largestMegabytes,
  };
}

const ticksPerSecond = 100;
const pageBytes = 4096;

/** Adds up memory and processor time over a process and its descendants, from /proc. */
class TreeSampler {
  readonly #root: number;
  readonly #ticks = new Map<number, number>();
  #peakPages = 0;
  #largestPages = 0;

  constructor(root: number) {
    this.#root = root;
  }

  get cpuSeconds(): number {
    return [...this.#ticks.values()].reduce((sum, ticks) => sum + ticks, 0) / ticksPerSecond;
  }

  get peakMegabytes(): number | undefined {
    return toMegabytes(this.#peakPages);
  }

  get largestMegabytes(): number | undefined {
    return toMegabytes(this.#largestPages);
  }

  sample(): void {
    const processes = listProcesses();
    const family = new Set([this.#root]);
    // A child's number may be lower than its parent's, so look until nobody new is found.
    for (let before = 0; before < family.size;) {
      before = family.size;
      for (const { id, parent } of processes) if (family.has(parent)) family.add(id);
    }
    let pages = 0;
    for (const found of processes) {
      if (!family.has(found.id)) continue;
      pages += found.pages;
      this.#largestPages = Math.max(this.#largestPages, found.pages);
      this.#ticks.set(found.id, found.ticks);
    }
    this.#peakPages = Math.max(this.#peakPages, pages);
  }
}

function toMegabytes(pages: number): number | undefined {
  return pages === 0 ? undefined : (pages * pageBytes) / 1e6;
}

interface FoundProcess {
  id: number;
  parent: number;
  ticks: number;
  pages: number;
}

function listProcesses(): FoundProcess[] {
  const ids = listNumbers('/proc');
  return ids.flatMap((id) => {
    try {
      // The name in brackets may hold spaces; the fields after it are counted from the state (proc_pid_stat(5)).
      const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const [parent, user, system, pages] = [1, 11, 12, 21].map((position) => Number(fields[position]));
      return [{ id, parent: parent ?? 0, ticks: (user ?? 0) + (system ?? 0), pages: pages ?? 0 }];
    } catch {
      // It ended between the listing and the reading.
      return [];
    }
  });
}

function listNumbers(folder: string): number[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^\d+$/u.test(name))
      .map(Number);
  } catch {
    return [];
  }
}
