import { currentArchive } from '../../../../src/archive/current.ts';
import { toPersonPage } from '../../../../src/views/person/person-page.ts';
import { toSiteFrame } from '../../../../src/views/site-frame.ts';
import { renderPersonPage } from '../../peer/person-html.ts';

interface Data {
  id: string;
}

const archive = currentArchive();
const frame = toSiteFrame(archive);

export const data = {
  ids: archive.people.map(({ id }) => id),
  pagination: { data: 'ids', size: 1, alias: 'id' },
  permalink: ({ id }: Data) => `people/${id}.html`,
};

export function render({ id }: Data): string {
  return renderPersonPage(toPersonPage(archive, id), frame);
}
