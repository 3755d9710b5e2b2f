import type { Gazetteer } from '../../../../domain/places/places.ts';
import { disclosureWords } from '../../../../i18n/disclosure.ts';
import { letterWords } from '../../../../i18n/letters.ts';
import type { RollPerson } from '../../../context.ts';
import type { ServerSettings } from '../../../server-settings.ts';
import type { DisclosedPart } from '../acts/disclose.ts';
import { toBeijingDay } from '../beijing-day.ts';
import type { LeadFile } from '../lead/read-lead-file.ts';
import { maskPrivateText } from '../mask-contact.ts';
import type { LetterSection, LetterSheet } from './letter-sheet.ts';
import { toMartyrFacts } from './martyr-facts.ts';
import { toPlaceHistory, type PlaceHistory } from './place-history.ts';

const words = letterWords.enquiry;
export type EnquiryAsk = keyof typeof words.askList;

export interface Enquiry {
  file: LeadFile;
  /** Undefined where nobody of the roll was found yet. */
  person: RollPerson | undefined;
  stations: readonly string[];
  asks: readonly EnquiryAsk[];
  /** What of the family's data is given; the consent has been looked at before. */
  parts: readonly DisclosedPart[];
  extra: string;
  gazetteer: Gazetteer;
  settings: Pick<ServerSettings, 'officeName' | 'officeTelephone'>;
  now: number;
}

/** 致乡镇退役军人服务站的函, a copy for each station, with its return slip. Pure. */
export function toEnquiryLetter(enquiry: Enquiry): LetterSheet {
  const { file, person, stations, settings, now, parts } = enquiry;
  const { reference, id } = file.lead;
  const facts = toMartyrFacts(person, file.account.account);
  const name = person?.name ?? facts[0]?.values[0]?.text ?? '';
  const office = settings.officeName ?? letterWords.officeBlank;
  return {
    backPath: `/staff/leads/${id}/letters`,
    isRecorded: parts.length > 0,
    heading: words.heading(name),
    number: words.number(reference),
    recipients: stations.map((station) => words.to(station)),
    opening: [words.opening(name)],
    sections: [
      {
        title: words.known,
        note: words.knownNote,
        facts: [...facts, ...toRecordNumber(person)],
        sentences: [],
      },
      ...toPlaces(enquiry),
      {
        title: words.asksTitle,
        note: '',
        facts: [],
        sentences: enquiry.asks.map((ask) => words.askList[ask]),
      },
      ...toFamily(enquiry),
      ...toExtra(enquiry),
    ],
    closing: [words.closing],
    end: words.end,
    office,
    day: toBeijingDay(now),
    telephone: letterWords.telephone(settings.officeTelephone ?? letterWords.telephoneBlank),
    slip: { about: letterWords.slip.about(reference, name), returnTo: office },
  };
}

function toRecordNumber(person: RollPerson | undefined) {
  return person === undefined ? [] : [{ label: words.record, values: [{ mark: '', text: person.id }] }];
}

function toPlaces(enquiry: Enquiry): LetterSection[] {
  const sentences = listHistories(enquiry).flatMap((history) => history.sentences);
  return [
    {
      title: words.places,
      note: '',
      facts: [],
      sentences: sentences.length === 0 ? [letterWords.places.none] : sentences,
    },
  ];
}

/** Of the roll's place and the family's; once where both lead to the same districts. */
function listHistories({
  file,
  person,
  gazetteer,
}: Pick<Enquiry, 'file' | 'person' | 'gazetteer'>): PlaceHistory[] {
  const histories = [person?.nativePlace ?? '', file.account.account.nativePlace]
    .map((place) => toPlaceHistory(maskPrivateText(place), gazetteer))
    .filter(({ sentences }) => sentences.length > 0);
  const seen = new Set<string>();
  return histories.filter(({ districts, sentences }) => {
    const key = districts.length === 0 ? sentences.join() : districts.join();
    return !seen.has(key) && seen.add(key);
  });
}

function toFamily({ file, parts }: Enquiry): LetterSection[] {
  const facts = parts.flatMap((part) => {
    const text = file.account.fields.get(part)?.value ?? '';
    return text === '' ? [] : [{ label: disclosureWords.parts[part], values: [{ mark: '', text }] }];
  });
  return facts.length === 0
    ? []
    : [{ title: words.familyTitle, note: words.familyNote, facts, sentences: [] }];
}

function toExtra({ extra, parts }: Enquiry): LetterSection[] {
  if (extra === '') return [];
  return [{ title: words.extraTitle(parts.length > 0), note: '', facts: [], sentences: [extra] }];
}

/** Stations that the native places suggest: the lines a clerk begins with. */
export function suggestStations(enquiry: Pick<Enquiry, 'file' | 'person' | 'gazetteer'>): string[] {
  const districts = [...new Set(listHistories(enquiry).flatMap((history) => history.districts))];
  return districts.length === 0 ? [letterWords.stationBlank] : districts.map(letterWords.station);
}
