import { spawn } from 'node:child_process';
import { globSync, lstatSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/**
 * Shows another site at the address of a folder: the folder is a link, and the link is replaced in one step. The first
 * time a built folder stands there, which is moved aside before and deleted after; `settleSite` puts it back where the
 * machine stopped between the two.
 */
export function switchSite(outDir: string, siteDir: string): void {
  mkdirSync(path.dirname(outDir), { recursive: true });
  const link = `${outDir}.link-${process.pid}`;
  rmSync(link, { force: true });
  // Junctions of Windows know whole paths only; elsewhere the folder may be moved as a whole.
  const isWindows = process.platform === 'win32';
  symlinkSync(isWindows ? siteDir : path.relative(path.dirname(outDir), siteDir), link, 'junction');
  const standing = lstatSync(outDir, { throwIfNoEntry: false });
  if (standing?.isDirectory() === true) {
    const old = `${outDir}.before-${Date.now()}`;
    renameSync(outDir, old);
    renameSync(link, outDir);
    deleteInBackground(old);
    return;
  }
  if (isWindows && standing !== undefined) rmSync(outDir);
  renameSync(link, outDir);
}

/** Puts back what an interrupted first switch had moved aside. */
export function settleSite(outDir: string): void {
  const [old] = globSync(`${outDir}.before-*`).sort().reverse();
  if (old !== undefined && lstatSync(outDir, { throwIfNoEntry: false }) === undefined)
    renameSync(old, outDir);
}

function deleteInBackground(folder: string): void {
  const code = `require('node:fs').rmSync(${JSON.stringify(folder)}, { recursive: true, force: true })`;
  spawn(process.execPath, ['-e', code], { detached: true, stdio: 'ignore' }).unref();
}
