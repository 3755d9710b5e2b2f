import type { Certificate } from '../domain/certificates/certificate.ts';
import type { GlyphEntry } from '../domain/glyphs/describe-character.ts';
import type { Facility } from '../domain/facilities/facility.ts';
import type { GraveBook } from '../domain/graves/grave-book.ts';
import type { MediaBook } from '../domain/media/media-book.ts';
import type { MediaItem } from '../domain/media/media-item.ts';
import type { Person } from '../domain/people/person.ts';
import type { CemeteryPlan } from '../domain/plans/plan.ts';
import type { Gazetteer } from '../domain/places/places.ts';
import type {
  Citation,
  Correction,
  HistoricEvent,
  Law,
  Redirect,
  Source,
  Statistic,
} from '../domain/records/records.ts';
import type { SiteSettings } from '../domain/site-settings.ts';
import type { UnitDirectory } from '../domain/units/units.ts';
import type { UpkeepBook } from '../domain/upkeep/upkeep-book.ts';
import type { QualityFigure } from '../domain/verification/quality-figure.ts';
import type { WallBook } from '../domain/walls/wall-book.ts';

/** A stretch of days on which the site is shown in grey; dates are `YYYY-MM-DD` in Beijing time, inclusive. */
export interface MourningSpan {
  from: string;
  until: string;
  note: string;
}

export interface Story {
  /** Id of the person or facility, or the name of the page. */
  id: string;
  title: string;
  /** Safe HTML made from the Markdown file; no raw HTML passes. */
  html: string;
  /** The prose without markup, for descriptions and full text. */
  text: string;
}

/** Tables that an archive without its own takes from the project. */
export type SharedTable = 'places' | 'units' | 'rules';

/** The whole archive in memory: typed, indexed, read only. One reader serves pages, scripts, server and tests. */
export interface Archive {
  directory: string;
  /** What this archive takes from the project, having no such table of its own. */
  borrowed: ReadonlySet<SharedTable>;
  settings: SiteSettings;
  /** In the order of readings, as staff lists are kept. */
  people: readonly Person[];
  facilities: readonly Facility[];
  graves: GraveBook;
  walls: WallBook;
  upkeep: UpkeepBook;
  media: MediaBook;
  /** In the order of the table. */
  certificates: readonly Certificate[];
  listCertificates(personId: string): readonly Certificate[];
  /** Figures of earlier days, in the order of the table. */
  quality: readonly QualityFigure[];
  events: readonly HistoricEvent[];
  sources: readonly Source[];
  laws: readonly Law[];
  statistics: readonly Statistic[];
  corrections: readonly Correction[];
  redirects: readonly Redirect[];
  mourning: readonly MourningSpan[];
  /** Characters that fonts may not draw: components, note and drawing. */
  glyphs: ReadonlyMap<string, GlyphEntry>;
  gazetteer: Gazetteer;
  units: UnitDirectory;
  findPerson(id: string): Person | undefined;
  findFacility(id: string): Facility | undefined;
  findMedia(id: string): MediaItem | undefined;
  /** The drawing of a cemetery; undefined where there is none that can be read. */
  findPlan(facilityId: string): CemeteryPlan | undefined;
  findEvent(id: string): HistoricEvent | undefined;
  findSource(id: string): Source | undefined;
  /** Every citation of a record, in the order of the table. */
  listCitations(recordId: string): readonly Citation[];
  listCitationsOfSource(sourceId: string): readonly Citation[];
  listCorrections(recordId: string): readonly Correction[];
  peopleBy: PeopleIndex;
  /** `stories/`, `facilities/` and `pages/` as HTML; undefined where there is no file. */
  findStory(folder: StoryFolder, id: string): Story | undefined;
  hasStory(folder: StoryFolder, id: string): boolean;
  listStories(folder: StoryFolder): readonly Story[];
}

export type StoryFolder = 'stories' | 'facilities' | 'pages';

/** People by what ties them together; each list keeps the order of `people`. */
export interface PeopleIndex {
  /** Six-digit code of the native district; people without one stand under the empty key. */
  district: ReadonlyMap<string, readonly Person[]>;
  period: ReadonlyMap<string, readonly Person[]>;
  surname: ReadonlyMap<string, readonly Person[]>;
  /** First letter of the reading, `#` where there is none. */
  letter: ReadonlyMap<string, readonly Person[]>;
  burial: ReadonlyMap<string, readonly Person[]>;
  /** `recorded`, `wall` or `unknown`: a burial place in writing, a name on a stele or wall only, nothing. */
  grave: ReadonlyMap<string, readonly Person[]>;
  /** 寻亲状态; people of whom the roll says nothing are left out. */
  kin: ReadonlyMap<string, readonly Person[]>;
  /** First year of the decade of death, such as `1940`; empty where the decade is not certain. */
  decade: ReadonlyMap<string, readonly Person[]>;
  unit: ReadonlyMap<string, readonly Person[]>;
  event: ReadonlyMap<string, readonly Person[]>;
  /** Native place as written. */
  village: ReadonlyMap<string, readonly Person[]>;
  /** The name folded to one script and writing. */
  name: ReadonlyMap<string, readonly Person[]>;
  /** `MM-DD` of death, only where the day is known. */
  deathDay: ReadonlyMap<string, readonly Person[]>;
  source: ReadonlyMap<string, readonly Person[]>;
}
