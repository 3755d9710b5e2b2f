import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { retentionDays } from '../../domain/leads/retention.ts';

const folder = 'src/server/papers';
const papers = globSync(`${folder}/*.md`).map((file) => ({ file, text: readFileSync(file, 'utf8') }));

it('every test that the papers name is there', () => {
  const named = papers.flatMap(({ text }) => [...text.matchAll(/`(server\/[\w/-]+\.test\.ts)`/gu)]);
  const missing = named.map(([, test = '']) => test).filter((test) => !existsSync(path.join('src', test)));
  expect(named.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});

it('every command that the papers name is one of the project', () => {
  const project = z.object({ scripts: z.record(z.string(), z.string()) });
  const { scripts } = project.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const named = papers.flatMap(({ text }) => [...text.matchAll(/npm run ([\w:]+)/gu)]);
  expect(named.map(([, command = '']) => command).filter((command) => !(command in scripts))).toEqual([]);
});

it('the days of the papers are those of the rules', () => {
  const assessment = papers.find(({ file }) => file.includes('impact-assessment'))?.text ?? '';
  expect(assessment).toContain(`暂存 ${retentionDays.setAside} 天`);
  expect(assessment).toContain(`网络日志 ${retentionDays.networkLog} 天`);
  expect(assessment).toContain(`备份 ${retentionDays.backups} 天后删`);
  expect(retentionDays.open).toBe(2 * 365);
});
