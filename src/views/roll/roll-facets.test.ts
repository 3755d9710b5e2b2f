import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { writeContent, type Cells } from '../../../tests/support/write-content.ts';
import type { Archive } from '../../archive/archive.ts';
import { readArchive } from '../../archive/read-archive.ts';
import { listGroups, type Facet } from './roll-facets.ts';
import { toRollIndex } from './roll-index.ts';
import { findRollRoute, listRollRoutes, pageSize, toRollList } from './roll-list.ts';

const person = (name: string, more: Cells = {}): Cells => ({
  id: name,
  name,
  sourceIds: 'invented',
  ...more,
});
const facilities = [
  { id: 'yuan', name: '某园', type: '烈士陵园', district: '500112', sourceIds: 'invented' },
];

function groupsOf(archive: Archive, facet: Facet): [key: string, names: string[]][] {
  return listGroups(archive, facet).map(({ key, people }) => [key, people.map(({ name }) => name)]);
}

describe('the roll by what is written of a grave', () => {
  const archive = archiveOf({
    facilities,
    roll: [
      person('丁一'),
      person('甲一', { burialFacility: 'yuan', burialState: '有名墓未核' }),
      person('乙一', { burialPlace: '安葬于某地' }),
      person('丙一', { gravePosition: '一区二排三号' }),
      person('戊一', { burialFacility: 'yuan', burialState: '仅见于碑墙' }),
    ],
  });

  it('puts a facility, a place in words and a grave position together', () => {
    expect(new Map(groupsOf(archive, 'grave')).get('recorded')?.sort()).toEqual(['丙一', '乙一', '甲一']);
  });

  it('never takes a name on a stele or wall for a grave', () => {
    expect(new Map(groupsOf(archive, 'grave')).get('wall')).toEqual(['戊一']);
  });

  it('keeps those of whose grave nothing is written apart, and everybody stands in one list', () => {
    const groups = groupsOf(archive, 'grave');
    expect(groups.map(([key]) => key)).toEqual(['recorded', 'wall', 'unknown']);
    expect(new Map(groups).get('unknown')).toEqual(['丁一']);
    expect(groups.flatMap(([, names]) => names)).toHaveLength(archive.people.length);
  });
});

describe('the roll by lives', () => {
  it('lists who has 事迹 or a file, in the order of readings', () => {
    const directory = writeContent(mkdtempSync(path.join(tmpdir(), 'mingji-')), {
      tables: {
        roll: [
          person('张一', { deeds: '生平。', period: '大革命' }),
          person('李一', { period: '解放战争' }),
          person('王一'),
        ],
      },
      files: { 'stories/李一.md': '# 某人传\n\n长文。' },
    });
    expect(groupsOf(readArchive(directory), 'story')).toEqual([['told', ['李一', '张一']]]);
  });
});

describe('the roll by the search for families', () => {
  const roll = [
    person('张一', { kinSearch: '寻亲中' }),
    person('李一', { kinSearch: '已找到亲属' }),
    person('王一', { kinSearch: '不详' }),
    person('赵一'),
  ];

  it('lists only those whose families are still sought', () => {
    expect(groupsOf(archiveOf({ roll }), 'kin')).toEqual([['seeking', ['张一']]]);
  });

  it('is left out where no family is sought', () => {
    const { facets } = toRollIndex(archiveOf({ roll: roll.slice(1) }));
    expect(facets.map(({ facet }) => facet)).not.toContain('kin');
  });
});

describe('the lists of what a record has', () => {
  const archive = archiveOf({
    roll: Array.from({ length: pageSize + 1 }, (_, index) =>
      person(`李${index}`, { kinSearch: '寻亲中', deeds: '生平。' }),
    ),
  });

  it('stand at addresses of their own, page after page', () => {
    const addresses = [...listRollRoutes(archive)].map(({ facet, list }) => `${facet}/${list}`);
    expect(addresses).toEqual(
      expect.arrayContaining(['grave/unknown', 'grave/unknown/2', 'story/told/2', 'kin/seeking/2']),
    );
  });

  it('lead from page to page', () => {
    const list = toRollList(archive, findRollRoute(archive, 'kin', 'seeking/2'));
    expect(list).toMatchObject({ title: '寻亲中', facetTitle: '按寻亲状态', total: pageSize + 1 });
    expect(list.people).toHaveLength(1);
    expect(list.paging.pages.map(({ href }) => href)).toEqual([
      '/roll/kin/seeking.html',
      '/roll/kin/seeking/2.html',
    ]);
  });

  it('are offered on the front page of the roll, with counts', () => {
    const { facets } = toRollIndex(archive);
    const kin = facets.find(({ facet }) => facet === 'kin');
    expect(kin?.groups).toEqual([{ href: '/roll/kin/seeking.html', label: '寻亲中', count: pageSize + 1 }]);
  });
});
