import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sharedData, sites } from '../support/built-sites.ts';
import { SchemaVocabulary } from '../support/schema-org.ts';
import { listPages, readPage } from '../support/site-pages.ts';

const vocabularyFile = sharedData('schemaorg-vocab/schemaorg-current-https.jsonld.gz');

function readData(site: string): { file: string; data: unknown }[] {
  return listPages(site)
    .filter((file) => /^(?:people\/|facilities\/|media\/m-)/u.test(file))
    .flatMap((file) =>
      [...readPage(site, file).querySelectorAll('script[type="application/ld+json"]')].map((script) => ({
        file,
        data: JSON.parse(script.textContent ?? '') as unknown,
      })),
    );
}

describe('the data for machines', () => {
  const pages = Object.values(sites).flatMap(readData);

  it('stands on every page of a person and of a facility', () => {
    expect(pages.length).toBeGreaterThanOrEqual(160 + 89);
    for (const { data } of pages) expect(data).toMatchObject({ '@context': 'https://schema.org' });
  });

  it('gives no date where the record is not sure of one', () => {
    const unsure = pages.find(({ file }) => file === 'people/p-disputed.html');
    expect(unsure?.data).not.toHaveProperty('birthDate');
    expect(unsure?.data).toHaveProperty('deathDate', '1943-01-13');
  });

  it('names a portrait of those who have one, which is there', () => {
    const portraits = readData(sites.county)
      .filter(({ file }) => file.startsWith('people/'))
      .flatMap(({ data }) => z.object({ image: z.string() }).safeParse(data).data?.image ?? []);
    expect(portraits.length).toBeGreaterThan(3);
    const missing = portraits.filter(
      (address) => !existsSync(path.join(sites.county, new URL(address).pathname)),
    );
    expect(missing).toEqual([]);
  });

  it.skipIf(vocabularyFile === undefined)(
    'uses only types, properties and values that schema.org knows',
    () => {
      const vocabulary = new SchemaVocabulary(vocabularyFile ?? '');
      expect(pages.flatMap(({ file, data }) => vocabulary.findFaults(data, file))).toEqual([]);
      expect(vocabulary.findFaults({ '@type': 'Person', birthDate: 'um 1900' })).toHaveLength(1);
      expect(vocabulary.findFaults({ '@type': 'Person', openingHours: 'Mo' })).toHaveLength(1);
    },
  );
});
