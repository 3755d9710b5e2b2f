import { correctionWords } from './corrections.ts';
import { helpWords } from './finder.ts';
import { homeWords } from './home.ts';
import { kinLinkWords, kinSearchWords } from './kin-search.ts';
import { recordDisplayText } from './record-display-text.ts';
import { personWords } from './person.ts';
import { rollWords } from './roll.ts';
import { searchWords } from './search.ts';
import { siteWords } from './site.ts';

/**
 * Every character the interface sets in its display face; elements in that face carry the class `display`. First what the
 * frame and the pages of people need, then the words of all other pages.
 */
export function displayTexts(siteName: string): [ofPeople: string, ofOthers: string] {
  const { life, facts, media, gaps, ties, namesakes, corrections, sources, cite } = personWords;
  const ofPeople = [
    siteName,
    ...Object.values(homeWords.doors).map((door) => door.title),
    ...Object.values(siteWords.nav),
    ...Object.values(rollWords.facets),
    rollWords.title,
    searchWords.title,
    searchWords.exact,
    searchWords.near,
    searchWords.stories,
    searchWords.letters,
    searchWords.browse,
    helpWords.title,
    kinSearchWords.title,
    kinSearchWords.sought,
    kinSearchWords.faces,
    kinSearchWords.steps,
    kinSearchWords.office,
    kinSearchWords.otherDoors,
    kinLinkWords.report,
    correctionWords.title,
    ...[life, facts, media, gaps, ties, namesakes, corrections, sources, cite],
  ].join('');
  return [ofPeople, recordDisplayText];
}
