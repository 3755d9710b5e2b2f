import type { UnitDirectory } from '../domain/units/units.ts';
import { periods } from '../domain/words.ts';
import { ColumnBuilder, copyText, type CodedColumn } from './coded-column.ts';
import { listNamedRelatives } from './named-relatives.ts';
import {
  writtenFields,
  type BirthSpan,
  type DeathSpan,
  type PeopleColumns,
  type RecordedPlace,
} from './people-columns.ts';
import { readPlaceParts } from './place-parts.ts';
import { addSpan, agesBetween, eraOf, keyOf, noBirth, toBirthSpan, yearsOf } from './record-spans.ts';
import { remember } from './remember.ts';
import type { RollPerson } from './roll-person.ts';
import { forceOfPeriod, numberedParts, unitPartsOf } from './unit-parts.ts';
import type { YearSpan } from './year-likelihood.ts';

export class PeopleColumnsBuilder {
  readonly #units: UnitDirectory | undefined;
  readonly #ids: string[] = [];
  readonly #eras: number[] = [];
  readonly #sex = new ColumnBuilder<string>();
  readonly #born = new ColumnBuilder<BirthSpan>();
  readonly #joined = new ColumnBuilder<YearSpan>();
  readonly #died = new ColumnBuilder<DeathSpan>();
  readonly #ageAtLeaving = new ColumnBuilder<YearSpan>();
  readonly #ageAtDeath = new ColumnBuilder<YearSpan>();
  readonly #place = new ColumnBuilder<RecordedPlace>();
  readonly #force = new ColumnBuilder<string>();
  readonly #numbers = mapKeys(numberedParts, () => new ColumnBuilder<string>());
  readonly #post = new ColumnBuilder<string>();
  readonly #deathPlace = new ColumnBuilder<string>();
  readonly #written = mapKeys(writtenFields, () => new ColumnBuilder<string>());
  readonly #relatives = new Map<number, readonly string[]>();
  readonly #placeOf = remember((text) => readPlaceParts(text));

  constructor(units: UnitDirectory | undefined) {
    this.#units = units;
  }

  add(person: RollPerson): void {
    const { id, sex, post, deathPlace } = person;
    this.#ids.push(copyText(id));
    this.#eras.push(periods.indexOf(eraOf(person)));
    this.#addText(this.#sex, sex ?? '');
    this.#addDates(person);
    this.#addPlace(person);
    this.#addUnit(person);
    this.#addText(this.#post, post);
    this.#addText(this.#deathPlace, deathPlace);
    this.#addText(this.#written.name, person.name);
    this.#addText(this.#written.nativePlace, person.nativePlace);
    this.#addText(this.#written.unit, person.unit);
    const relatives = listNamedRelatives([person.deeds, person.circumstances, person.note].join('。'));
    if (relatives.length > 0) this.#relatives.set(this.#ids.length - 1, relatives);
  }

  #addText(column: ColumnBuilder<string>, text: string): void {
    column.add(text === '' ? undefined : text, () => copyText(text));
  }

  #addDates(person: RollPerson): void {
    const { born, joined, died } = person;
    const birth = toBirthSpan(born);
    this.#born.add(birth && keyOf(birth) + keyOf(birth.lunar), () => birth ?? noBirth);
    addSpan(this.#joined, yearsOf(joined));
    const death: DeathSpan = { ...yearsOf(died), period: person.period };
    const hasDeath = death.from !== undefined || death.period !== '未查明';
    this.#died.add(hasDeath ? `${death.from}-${death.until}${death.period}` : undefined, () => death);
    addSpan(this.#ageAtLeaving, agesBetween(born, joined));
    addSpan(this.#ageAtDeath, agesBetween(born, died));
    for (const [field, date] of [
      ['born', born],
      ['joined', joined],
      ['died', died],
    ] as const)
      this.#addText(this.#written[field], date.asWritten);
  }

  #addPlace({ nativePlace, nativeDistrict }: RollPerson): void {
    const parts = this.#placeOf(nativePlace);
    const place = { ...parts, district: nativeDistrict };
    const isKnown =
      place.district !== '' || place.county !== '' || place.township !== '' || place.province !== '';
    const key = [place.province, place.county, place.township, place.district].join('|');
    this.#place.add(isKnown ? key : undefined, () => ({
      province: copyText(place.province),
      county: copyText(place.county),
      township: copyText(place.township),
      district: copyText(place.district),
    }));
  }

  #addUnit(person: RollPerson): void {
    const parts = unitPartsOf(person, this.#units);
    this.#addText(this.#force, parts.force ?? forceOfPeriod(person.period) ?? '');
    for (const part of numberedParts) this.#addText(this.#numbers[part], parts[part] ?? '');
  }

  build(): PeopleColumns {
    const eras = Uint8Array.from(this.#eras);
    const eraSizes = new Uint32Array(periods.length);
    for (const era of eras) eraSizes[era] = (eraSizes[era] ?? 0) + 1;
    const built = <Value>(column: ColumnBuilder<Value>): CodedColumn<Value> =>
      column.build(eras, periods.length);
    return {
      size: this.#ids.length,
      ids: this.#ids,
      eraSizes,
      sex: built(this.#sex),
      born: built(this.#born),
      joined: built(this.#joined),
      died: built(this.#died),
      ageAtLeaving: built(this.#ageAtLeaving),
      ageAtDeath: built(this.#ageAtDeath),
      place: built(this.#place),
      force: built(this.#force),
      numbers: mapKeys(numberedParts, (part) => built(this.#numbers[part])),
      post: built(this.#post),
      deathPlace: built(this.#deathPlace),
      written: mapKeys(writtenFields, (field) => built(this.#written[field])),
      relatives: this.#relatives,
    };
  }
}

function mapKeys<Key extends string, Value>(
  keys: readonly Key[],
  toValue: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, toValue(key)])) as Record<Key, Value>;
}
