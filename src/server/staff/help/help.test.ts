import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staffRoles } from '../../../domain/leads/stages.ts';
import { openTestContext, type TestContext } from '../../test-context.fixture.ts';
import { viewOf, visitDesk } from '../desk/desk-visit.fixture.ts';
import type { HelpBlock } from './page-views.ts';

const pictures = 'content/guide';
const guide = readFileSync('content/README.md', 'utf8');
const chapterTitles = [...guide.matchAll(/^## (.+)$/gmu)].map(([, title = '']) => title);
const named = [...guide.matchAll(/!\[[^\]]*\]\(guide\/([^)]+)\)/gu)].map(([, name = '']) => name);

let test: TestContext;
beforeAll(async () => {
  test = await openTestContext();
});
afterAll(() => test.close());

const visit = (address: string, role: (typeof staffRoles)[number] = 'clerk') =>
  visitDesk(test, { id: 'staff-x', displayName: '丁', role }, { method: 'GET', path: address });

async function chapter(number: number) {
  return viewOf(await visit(`/staff/help/${number}`), 'staff-help-chapter');
}

const picturesOf = (blocks: readonly HelpBlock[]) =>
  blocks.flatMap((block) => (block.kind === 'picture' ? [block] : []));

describe('the guide at the desk', () => {
  it.each(staffRoles)('lists its chapters and sections for %s', async (role) => {
    const view = viewOf(await visit('/staff/help', role), 'staff-help');
    expect(view.chapters.map(({ label }) => label.replace(/^\d+　/u, ''))).toEqual(chapterTitles);
    expect(view.chapters.flatMap(({ sections }) => sections).length).toBeGreaterThan(40);
    expect(view.header.links.find(({ isCurrent }) => isCurrent)?.path).toBe('/staff/help');
  });

  it('has a page for every chapter, with the way to the one before and the one after', async () => {
    expect(chapterTitles.length).toBeGreaterThan(15);
    for (const [index, title] of chapterTitles.entries()) {
      const view = await chapter(index + 1);
      expect(view.title).toBe(title);
      expect(view.shown[0]?.blocks.length).toBeGreaterThan(0);
      expect(view.previous?.label).toBe(chapterTitles[index - 1]);
      expect(view.next?.label).toBe(chapterTitles[index + 1]);
      expect(view.chapters.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    }
  });

  it('shows every picture that the guide names, with what is to be seen and how large it is', async () => {
    const view = viewOf(await visit('/staff/help/whole'), 'staff-help-chapter');
    const shown = picturesOf(view.shown.flatMap(({ blocks }) => blocks));
    expect(shown.map((picture) => path.basename(picture.path))).toEqual(named);
    for (const { path: address, alternative, size } of shown) {
      expect(alternative.length).toBeGreaterThan(15);
      expect(size?.width).toBeGreaterThan(300);
      const answer = await visit(address);
      expect(answer.kind === 'file' && answer.mediaType).toMatch(/^image\//u);
    }
  });

  it('gives sections of the whole guide anchors that no other section has', async () => {
    const view = viewOf(await visit('/staff/help/whole'), 'staff-help-chapter');
    const keys = view.shown
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'heading' ? [block.key] : []));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(['0', '99', '1.5', 'x', '..', '01'])('knows no chapter %s', async (number) => {
    await expect(visit(`/staff/help/${number}`)).rejects.toMatchObject({ status: 404 });
  });

  it.each(['nothing.png', '..', '%2e%2e%2fREADME.md', 'README.md', '.hidden.png', 'import-hand-in.png%00'])(
    'serves no picture called %s',
    async (name) => {
      await expect(visit(`/staff/help/pictures/${name}`)).rejects.toMatchObject({ status: 404 });
    },
  );
});

describe('the pictures of the guide', () => {
  it('are all used, few and light', () => {
    const files = readdirSync(pictures);
    expect(files.toSorted()).toEqual(named.toSorted());
    expect(files.length).toBeLessThanOrEqual(12);
    const sizes = files.map((name) => statSync(path.join(pictures, name)).size);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(60_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(500_000);
  });
});
