import { correctable, type Correctable } from '../../domain/leads/correction-fields.ts';
import { doorWords, hintWords } from '../../i18n/lead-forms.ts';
import type { RollPerson, ServerContext } from '../context.ts';
import { findShownMedia } from '../find-shown-media.ts';
import type { FieldView } from '../web/form-view.ts';
import type { DoorFormState } from './door-form.ts';
import type { Door } from './doors.ts';
import type { Typed } from './typed-form.ts';

/** What is known of the page that a form was opened on. */
export interface OpenedFrom {
  typed: Typed;
  shown: NonNullable<DoorFormState['shown']>;
  before: NonNullable<DoorFormState['before']>;
}

type ShownField = Extract<FieldView, { kind: 'shown' }>;

/** What the roll says of a column, by the names of corrections. */
const recordedAs: Readonly<Partial<Record<Correctable, keyof RollPerson>>> = {
  name: 'name',
  otherNames: 'otherNames',
  sex: 'sex',
  nativePlace: 'nativePlace',
  born: 'born',
  joined: 'joined',
  unit: 'unit',
  post: 'post',
  died: 'died',
  deathPlace: 'deathPlace',
  burialPlace: 'burial',
  gravePosition: 'burial',
  kinSearch: 'kinSearch',
};

/** Looks up the record a form was opened on, and sets beside the form what it says. */
export async function findOpenedFrom(context: ServerContext, door: Door, typed: Typed): Promise<OpenedFrom> {
  const person = await findPerson(context, typed['person'] ?? '');
  if (door.kind === 'kin')
    return { typed: withName(typed, person), shown: {}, before: kinRows(context, typed, person) };
  if (person === undefined) return { typed, shown: {}, before: {} };
  const shown = { person: nameAndId(person) };
  return { typed, shown, before: door.kind === 'correction' ? currentRow(typed, person) : {} };
}

/** Nobody waits for the roll: while it is being read, the form comes without what it says. */
async function findPerson({ matcher, log }: ServerContext, id: string): Promise<RollPerson | undefined> {
  if (id === '' || matcher.version() === undefined) return undefined;
  try {
    return (await matcher.findPeople([id])).find((person) => person.id === id);
  } catch (error) {
    log.warn({ err: error }, 'roll not asked');
    return undefined;
  }
}

function withName(typed: Typed, person: RollPerson | undefined): Typed {
  if (person === undefined) return typed;
  return {
    ...typed,
    name: typed['name'] || person.name,
    nativePlace: typed['nativePlace'] || person.nativePlace,
  };
}

function kinRows(context: ServerContext, typed: Typed, person: RollPerson | undefined): OpenedFrom['before'] {
  const id = typed['person'] ?? '';
  const rows = [
    row('person', hintWords.person, person === undefined ? id : nameAndId(person)),
    row('grave', hintWords.grave, typed['grave'] ?? ''),
    ...mediaRows(context, typed['media'] ?? ''),
  ].filter(({ value }) => value !== '');
  return rows.length === 0 ? {} : { martyr: rows };
}

/** What nobody may see yet is not shown here either; its id is kept all the same. */
function mediaRows({ settings }: ServerContext, id: string): ShownField[] {
  const media = findShownMedia(settings.contentDir, id);
  if (media === undefined) return [];
  const { caption, alt, unidentified } = media;
  return [
    {
      ...row('media', hintWords.media, caption),
      hint: hintWords.mediaHint(unidentified),
      ...(alt === undefined ? {} : { picture: { id, alt } }),
    },
  ];
}

function currentRow(typed: Typed, person: RollPerson): OpenedFrom['before'] {
  const field = correctable.find((name) => name === typed['field']);
  const column = field === undefined ? undefined : recordedAs[field];
  if (field === undefined || column === undefined) return {};
  const label = doorWords.correction.fields['field']?.options?.[field] ?? field;
  const value = String(person[column]) || hintWords.notStated;
  return { record: [row('current', `${hintWords.current}：${label}`, value)] };
}

function nameAndId({ name, id }: RollPerson): string {
  return `${name}（${id}）`;
}

/** The name stands apart from those of the form's own fields: nothing is sent from here. */
function row(name: string, label: string, value: string): ShownField {
  return {
    name: `opened-${name}`,
    label,
    hint: '',
    isRequired: false,
    error: undefined,
    kind: 'shown',
    value,
  };
}
