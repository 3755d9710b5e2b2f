import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const before = ',朝鲜金城,,战斗牺牲,';
const after = ',朝鲜金化,,战斗牺牲,';

/** Changes the place of death in one row of the invented roll, and hands back how to undo it. */
export function changeOneRow(content: string): () => void {
  const folder = path.join(content, 'roll');
  for (const name of readdirSync(folder).sort().reverse()) {
    const file = path.join(folder, name);
    const text = readFileSync(file, 'utf8');
    if (!text.includes(before)) continue;
    writeFileSync(file, text.replace(before, after));
    return () => writeFileSync(file, text);
  }
  throw new Error(`${folder}: nobody died at 朝鲜金城 in battle; invent more people.`);
}
