import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createDrawingGrid, toGridPoint } from '../../../src/domain/plans/drawing-grid.ts';
import { toFootprint, usualSize } from '../../../src/domain/plans/grave-footprint.ts';
import { listGravePlaces } from '../../../src/domain/plans/grave-places.ts';
import { graveWords } from '../../../src/i18n/graves.ts';
import { readArchive } from '../../../src/archive/read-archive.ts';
import type { Archive } from '../../../src/archive/archive.ts';
import { makeWorkspaces } from '../workspace.ts';
import { largeCemetery } from './large-cemetery.ts';

export interface PlanPages {
  /** The served folder. */
  folder: string;
  page: string;
  data: string;
  /** The same page with an element for every grave, and its data as a list of objects. */
  peerPage: string;
  peerData: string;
  mapPage: string;
}

const pages = `facilities/${largeCemetery}`;

/** Renders plan and map of a content folder in a copy of the project, and makes the page to compare with. */
export function renderPlanPages(content: string, folder: string): PlanPages {
  const project = makeWorkspaces(process.cwd(), path.join(folder, 'workspaces')).whole;
  const kept = path.join(project, 'src/pages/facilities/[id]');
  const all = path.join(project, 'src/pages');
  const map = path.join(all, 'map');
  const staging = path.join(folder, 'pages');
  mkdirSync(path.join(staging, 'facilities/[id]'), { recursive: true });
  for (const name of readdirSync(kept).filter((file) => file.startsWith('plan.'))) {
    cpSync(path.join(kept, name), path.join(staging, 'facilities/[id]', name));
  }
  cpSync(map, path.join(staging, 'map'), { recursive: true });
  rmSync(all, { recursive: true });
  cpSync(staging, all, { recursive: true });
  const site = path.join(folder, 'site');
  execFileSync(process.execPath, ['tests/bench/plans/render-plans.ts', site], {
    cwd: project,
    env: { ...process.env, CONTENT_DIR: content, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return addPeer(site, readArchive(content, path.resolve('content')));
}

function addPeer(site: string, archive: Archive): PlanPages {
  const page = readFileSync(path.join(site, pages, 'plan.html'), 'utf8');
  const graves = listPeerGraves(archive);
  const drawn = /(<g class="plan-drawing__graves">).*?(<\/g>)/su;
  if (!drawn.test(page)) throw new Error('The page has no graves to replace.');
  const peer = page.replace(
    drawn,
    (_, open: string, close: string) => open + graves.map(toRect).join('') + close,
  );
  writeFileSync(path.join(site, pages, 'peer.html'), peer);
  writeFileSync(path.join(site, pages, 'peer.json'), JSON.stringify(graves));
  // The policy is read from the first pages of every folder.
  cpSync(path.join(site, pages, 'plan.html'), path.join(site, 'facilities/policy.html'));
  return {
    folder: site,
    page: `${pages}/plan.html`,
    data: `${pages}/plan.json`,
    peerPage: `${pages}/peer.html`,
    peerData: `${pages}/peer.json`,
    mapPage: 'map/index.html',
  };
}

function listPeerGraves(archive: Archive) {
  const plan = archive.findPlan(largeCemetery);
  if (plan === undefined) throw new Error('The cemetery has no plan.');
  const grid = createDrawingGrid(plan);
  const places = [...listGravePlaces(plan)];
  const size = usualSize(places.map(([, { at }]) => at));
  return places.map(([id, { at, feature }]) => {
    const grave = archive.graves.findGrave(id);
    const [x, y] = toGridPoint(grid, at);
    const { width, depth, angle } = toFootprint(feature.geometry, size);
    const people = (grave?.personIds ?? []).map((person) => ({
      id: person,
      name: archive.findPerson(person)?.name,
    }));
    const { plot = '', row = '', number = '', state = '' } = grave ?? {};
    const box = { width: Math.round(width * 10), height: Math.round(depth * 10), angle: Math.round(-angle) };
    return { id, plot, row, number, state, x, y, ...box, people, photo: grave?.photoIds[0] };
  });
}

function toRect(grave: ReturnType<typeof listPeerGraves>[number]): string {
  const { x, y, width, height, angle } = grave;
  const title = `${graveWords.label(grave)} ${grave.people.map(({ name }) => name).join('、')}`;
  const turn = angle === 0 ? '' : ` transform="rotate(${angle} ${x} ${y})"`;
  return `<rect data-id="${grave.id}" class="grave grave--${grave.state}" x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}"${turn}><title>${title}</title></rect>`;
}
