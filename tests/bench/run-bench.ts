import { rmSync } from 'node:fs';
import path from 'node:path';
import { changeOneRow } from './content-change.ts';
import { listContenders, toOwnBuild } from './contenders.ts';
import { measureProcess, type Command, type Measured } from './measure-process.ts';
import { listDifferent, measureFolder, statesOf, type FolderSize } from './output-files.ts';
import { comparePages, type Comparison } from './page-comparison.ts';
import type { Workspaces } from './workspace.ts';

export interface BenchResult extends Measured, FolderSize {
  people: number;
  name: string;
  /** How the pages agree with Astro's; undefined for our own builds and where Astro's were not made. */
  comparison?: Comparison;
}

export interface Bench {
  workspaces: Workspaces;
  /** Where outputs and invented content go. */
  folder: string;
  note(text: string): void;
}

/** What the other generators make no pages of, and people's pages would link to. */
const leftOut = ['graves', 'grave-moves.csv', 'walls', 'upkeep', 'custodians.csv', 'media', 'facilities'];

/** Writes the invented county of this size, without its cemetery; the same for every contender. */
export async function inventContent(bench: Bench, people: number): Promise<string> {
  const content = path.join(bench.folder, `content-${people}`);
  const words = [
    process.execPath,
    'scripts/invent.ts',
    '--people',
    String(people),
    '--pictures',
    '0',
    '--out',
    content,
  ];
  await measureProcess({ folder: bench.workspaces.whole, words });
  for (const name of leftOut) rmSync(path.join(content, name), { recursive: true, force: true });
  return content;
}

/** Our whole build with empty caches, then again with the caches it left. */
export async function benchOwnBuild(bench: Bench, people: number, content: string): Promise<BenchResult[]> {
  const out = path.join(bench.folder, `own-${people}`);
  rmSync(path.join(bench.workspaces.whole, '.cache'), { recursive: true, force: true });
  const run = (name: string, flags: readonly string[]) =>
    measureOutput(bench, {
      people,
      name,
      out,
      command: toOwnBuild(bench.workspaces, { content, out, flags }),
    });
  return [
    await run('Our whole build, empty caches', []),
    await run('Our whole build, every page again', ['--full']),
  ];
}

/** The generators that make people and lists of the roll from the same views. */
export async function benchPeers(bench: Bench, people: number, content: string): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  let reference: string | undefined;
  for (const { key, name, toCommand } of listContenders(bench.workspaces)) {
    const out = path.join(bench.folder, `${key}-${people}`);
    rmSync(out, { recursive: true, force: true });
    const result = await measureOutput(bench, { people, name, out, command: toCommand(content, out) });
    results.push(
      reference === undefined ? result : { ...result, comparison: comparePages(reference, out, 200) },
    );
    reference ??= out;
  }
  return results;
}

export interface IncrementalResult extends Measured {
  people: number;
  pages: number;
  /** Pages whose file was written anew. */
  rewritten: number;
  /** Pages that say something else than before. */
  changed: number;
}

/** One place of death changes; the last output of our whole build stands. */
export async function benchOneRow(bench: Bench, people: number, content: string): Promise<IncrementalResult> {
  const out = path.join(bench.folder, `own-${people}`);
  const before = statesOf(out);
  const undo = changeOneRow(content);
  try {
    bench.note(`${people}: one row changed`);
    const measured = await measureProcess(toOwnBuild(bench.workspaces, { content, out }));
    const after = statesOf(out);
    const rewritten = [...after].filter(([file, { inode }]) => before.get(file)?.inode !== inode).length;
    return {
      ...measured,
      people,
      pages: after.size,
      rewritten,
      changed: listDifferent(before, after).length,
    };
  } finally {
    undo();
  }
}

export interface ShardsResult extends BenchResult {
  /** Pages that differ by a byte between one process and two. */
  different: string[];
}

/** Two processes share the pages; every page must come out the same. */
export async function benchTwoShards(bench: Bench, people: number, content: string): Promise<ShardsResult> {
  const [one, two] = [path.join(bench.folder, `own-${people}`), path.join(bench.folder, `shards-${people}`)];
  await measureProcess(toOwnBuild(bench.workspaces, { content, out: one, flags: ['--full'] }));
  const command = toOwnBuild(bench.workspaces, { content, out: two, flags: ['--full', '--shards', '2'] });
  const result = await measureOutput(bench, {
    people,
    name: 'Our whole build, two shards',
    out: two,
    command,
  });
  return { ...result, different: listDifferent(statesOf(one), statesOf(two)) };
}

interface Task {
  people: number;
  name: string;
  out: string;
  command: Command;
}

async function measureOutput(bench: Bench, { people, name, out, command }: Task): Promise<BenchResult> {
  bench.note(`${people}: ${name}`);
  const measured = await measureProcess(command);
  return { ...measured, ...measureFolder(out), people, name };
}
