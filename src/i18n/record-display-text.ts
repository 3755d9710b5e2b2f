import { ceremonyDisplayText } from './ceremonies.ts';
import { certificateDisplayText } from './certificates.ts';
import { custodianDisplayText } from './custodians.ts';
import { dataDisplayText } from './data.ts';
import { dayWords } from './days.ts';
import { documentDisplayText } from './documents.ts';
import { eventWords } from './events.ts';
import { facilityWords } from './facilities.ts';
import { facilityTableWords } from './facility-table.ts';
import { gradingDisplayText } from './grading.ts';
import { graveDisplayText } from './graves.ts';
import { lawWords } from './law.ts';
import { mapDisplayText } from './map.ts';
import { mediaDisplayText } from './media.ts';
import { notFoundWords } from './not-found.ts';
import { placeWords } from './places.ts';
import { qualityDisplayText } from './quality.ts';
import { planDisplayText } from './plan.ts';
import { recordingDisplayText } from './recordings.ts';
import { releaseWords } from './releases.ts';
import { sourceWords } from './sources.ts';
import { statisticWords } from './statistics.ts';
import { storyWords } from './stories.ts';
import { unitWords } from './units.ts';
import { verificationDisplayText } from './verification.ts';

/** What the pages of facilities, places, units, events, sources, days and laws set in the display face. */
export const recordDisplayText = [
  facilityWords.title,
  facilityWords.summary,
  facilityWords.facts,
  facilityWords.history,
  facilityWords.chronicle,
  facilityWords.buried,
  facilityWords.gaps,
  facilityWords.photos,
  facilityWords.upkeep,
  facilityTableWords.title,
  releaseWords.title,
  mapDisplayText,
  mediaDisplayText,
  planDisplayText,
  graveDisplayText,
  verificationDisplayText,
  gradingDisplayText,
  custodianDisplayText,
  dataDisplayText,
  qualityDisplayText,
  ceremonyDisplayText,
  certificateDisplayText,
  documentDisplayText,
  recordingDisplayText,
  placeWords.title,
  placeWords.districts,
  placeWords.formerNames,
  placeWords.namesSection,
  placeWords.superiorsSection,
  placeWords.listNamesSection,
  placeWords.nativesSection,
  placeWords.facilitiesSection,
  unitWords.title,
  unitWords.facts,
  unitWords.children,
  unitWords.peopleSection,
  eventWords.title,
  eventWords.peopleSection,
  storyWords.title,
  sourceWords.title,
  sourceWords.usesSection,
  dayWords.title,
  dayWords.inexact,
  lawWords.title,
  lawWords.notObtained,
  statisticWords.title,
  notFoundWords.title,
  notFoundWords.ways,
].join('');
