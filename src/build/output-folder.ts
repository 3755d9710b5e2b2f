import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, globSync, linkSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';

/** Puts files of the last output into the new one: as hard links where the file system can, as copies elsewhere. */
export function carryOver(files: Iterable<string>, from: string, to: string): void {
  const made = new Set<string>();
  for (const file of files) {
    const target = path.join(to, file);
    ensureFolder(path.dirname(target), made);
    linkOrCopy(path.join(from, file), target);
  }
}

/** Moves every file below `from` that `to` does not have yet into `to`. */
export function mergeFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (!existsSync(target)) renameSync(source, target);
    else if (entry.isDirectory()) mergeFolder(source, target);
  }
}

/**
 * Puts the finished folder in the place of the last one; a reader never meets a half-built site. The last one is
 * deleted by a process of its own: with 20,000 files that takes longer than the switch of the whole site.
 */
export function switchOutput(staging: string, outDir: string): void {
  for (const leftover of globSync(`${outDir}.old-*`)) deleteInBackground(leftover);
  mkdirSync(path.dirname(path.resolve(outDir)), { recursive: true });
  const old = `${outDir}.old-${Date.now()}`;
  const hadOutput = existsSync(outDir);
  if (hadOutput) renameSync(outDir, old);
  renameSync(staging, outDir);
  if (hadOutput) deleteInBackground(old);
}

function deleteInBackground(folder: string): void {
  const code = `require('node:fs').rmSync(${JSON.stringify(folder)}, { recursive: true, force: true })`;
  spawn(process.execPath, ['-e', code], { detached: true, stdio: 'ignore' }).unref();
}

function ensureFolder(folder: string, made: Set<string>): void {
  if (made.has(folder)) return;
  mkdirSync(folder, { recursive: true });
  made.add(folder);
}

/** Gives a file a second name, or a copy where the file system can't. */
export function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
