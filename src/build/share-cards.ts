import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { describeCharacter } from '../domain/glyphs/describe-character.ts';
import type { Person } from '../domain/people/person.ts';
import { cardWords as words } from '../i18n/cards.ts';
import { siteWords } from '../i18n/site.ts';
import { readOrMakeFile } from '../media/cached-file.ts';
import type { CardFonts } from '../media/card-text.ts';
import { openGlyphOutliner } from '../media/fonts/glyph-outlines.ts';
import { parseExtraFonts } from '../media/fonts/list-font-files.ts';
import { renderShareCard, shareCardKey, type CardFact, type ShareCard } from '../media/share-card.ts';
import { linkOrCopy } from './output-folder.ts';
import { lifeYears, unitText } from '../views/person/person-card.ts';
import { archiveName, hasLife } from '../views/person/person-page.ts';

interface CardFolders {
  staging: string;
  cacheDir: string;
}

/** Draws the picture of the site and of every person whose life is told; a card seen before comes from the cache. */
export async function writeShareCards(archive: Archive, { staging, cacheDir }: CardFolders): Promise<void> {
  const cache = path.join(cacheDir, 'cards');
  const target = path.join(staging, 'cards');
  mkdirSync(cache, { recursive: true });
  mkdirSync(target, { recursive: true });
  let fonts: Promise<CardFonts> | undefined;
  const openFonts = () => (fonts ??= openCardFonts(archive, cacheDir));
  const write = async (id: string, card: ShareCard) => {
    const cached = path.join(cache, `${shareCardKey(card)}.png`);
    await readOrMakeFile(cached, async () => renderShareCard(card, await openFonts()));
    linkOrCopy(cached, path.join(target, `${id}.png`));
  };
  await write('site', toSiteCard(archive));
  for (const person of archive.people) {
    if (hasLife(person, archive)) await write(person.id, toPersonShareCard(person, archive));
  }
}

async function openCardFonts(archive: Archive, cacheDir: string): Promise<CardFonts> {
  const outliner = await openGlyphOutliner({
    weight: 500,
    cacheDir: path.join(cacheDir, 'fonts'),
    extraFonts: parseExtraFonts(process.env['EXTRA_FONTS']),
  });
  return { outliner, describe: (character) => describeCharacter(character, archive.glyphs) };
}

function toSiteCard(archive: Archive): ShareCard {
  const { name, subtitle, isInvented } = archive.settings;
  const facts: CardFact[] = [
    { label: words.people, text: words.count(archive.people.length), isKnown: true },
    { label: words.facilities, text: words.places(archive.facilities.length), isKnown: true },
  ];
  return { name, facts, archiveName: subtitle === '' ? name : subtitle, ...inventedTitle(isInvented) };
}

function toPersonShareCard(person: Person, archive: Archive): ShareCard {
  const { isInvented } = archive.settings;
  const isRecognised = person.recognition.state === '已认定';
  return {
    name: person.name,
    ...(isRecognised && !isInvented ? { title: words.martyr } : inventedTitle(isInvented)),
    facts: [
      toFact(words.years, lifeYears(person)),
      toFact(words.native, person.nativePlace),
      toFact(words.unit, unitText(person, archive)),
      toFact(words.deathPlace, person.deathPlace),
    ],
    archiveName: archiveName(archive),
  };
}

function inventedTitle(isInvented: boolean): { title?: string } {
  return isInvented ? { title: siteWords.invented } : {};
}

function toFact(label: string, text: string): CardFact {
  const isKnown = text !== '' && text !== siteWords.unknown;
  return { label, text: isKnown ? text : siteWords.unknown, isKnown };
}
