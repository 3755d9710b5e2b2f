import type { AudioObject, ImageObject, VideoObject, WithContext } from 'schema-dts';
import type { Archive } from '../../archive/archive.ts';
import { toIsoMachine } from '../../domain/dates/format-date.ts';
import { readDate } from '../../domain/dates/read-date.ts';
import type { MediaItem } from '../../domain/media/media-item.ts';
import { absolute, links } from '../../site.ts';
import type { Photo } from '../photo/to-photo.ts';

const types = {
  picture: 'ImageObject',
  film: 'VideoObject',
  sound: 'AudioObject',
  other: 'ImageObject',
} as const;

/** schema.org data of an item: what it is called, whom to credit, under which permission. */
export function toMediaJsonLd(archive: Archive, item: MediaItem, photo: Photo | undefined): string {
  const address = absolute(links.mediaItem(item.id));
  const date = toIsoMachine(readDate(item.date));
  const people = item.personIds.flatMap((id) => archive.findPerson(id) ?? []);
  const data: WithContext<ImageObject | VideoObject | AudioObject> = {
    '@context': 'https://schema.org',
    '@type': types[item.medium],
    '@id': address,
    url: address,
    identifier: item.id,
    name: item.caption,
    ...(item.creator === '' ? {} : { creditText: item.creator }),
    copyrightNotice: item.rights,
    acquireLicensePage: address,
    ...(date === undefined ? {} : { dateCreated: date }),
    ...(photo === undefined ? {} : { contentUrl: absolute(photo.src), thumbnailUrl: absolute(photo.src) }),
    ...(people.length === 0
      ? {}
      : {
          about: people.map(({ id, name }) => ({
            '@type': 'Person' as const,
            '@id': absolute(links.person(id)),
            name,
          })),
        }),
  };
  return JSON.stringify(data).replace(/</gu, '\\u003c');
}
