import { addFact, recordedValue, writtenValue, type FactMaker } from './fact-maker.ts';
import { toAgeReason, toTimeReason } from './fact-reasons.ts';
import type { SaidTime } from './said-account.ts';
import { likelihoodsOfDeaths, likelihoodsOfPeriods, likelihoodsOfSpans } from './said-values.ts';
import { toAgeLikelihood, toYearLikelihood } from './year-likelihood.ts';

export function addDeath(maker: FactMaker): void {
  const { said, context } = maker;
  const { death } = said;
  if (death === undefined) return;
  const column = context.columns.died;
  const likelihood = toYearLikelihood(death.time);
  if (likelihood === undefined || death.time.kind === 'zodiac') return;
  const isPeriod = death.time.kind === 'period';
  const likelihoods =
    death.time.kind === 'period'
      ? likelihoodsOfPeriods(column, death.time.period)
      : likelihoodsOfDeaths(column, likelihood);
  addFact(maker, {
    field: 'death',
    column,
    likelihoods,
    isGrave: true,
    toReasons: (person, bits) => {
      const written = writtenValue(context, 'died', person);
      const recorded = written === '' || isPeriod ? (recordedValue(column, person)?.period ?? '') : written;
      if (isPeriod)
        return [
          { field: 'death', kind: bits > 0 ? 'period' : 'other-period', bits, said: death.said, recorded },
        ];
      return [toTimeReason('death', { said: death, bits, recorded, span: recordedValue(column, person) })];
    },
  });
}

export function addJoined(maker: FactMaker): void {
  const { said, context } = maker;
  const { joined } = said;
  const likelihood = joined && toYearLikelihood(joined.time);
  if (joined === undefined || likelihood === undefined || joined.time.kind === 'zodiac') return;
  const column = context.columns.joined;
  addFact(maker, {
    field: 'joined',
    column,
    likelihoods: likelihoodsOfSpans(column, likelihood),
    isGrave: true,
    toReasons: (person, bits) => {
      const recorded = writtenValue(context, 'joined', person);
      return [toTimeReason('joined', { said: joined, bits, recorded, span: recordedValue(column, person) })];
    },
  });
}

export function addBirth(maker: FactMaker): void {
  const { said, context } = maker;
  const { birth } = said;
  const likelihood = birth && toYearLikelihood(birth.time);
  if (birth === undefined || likelihood === undefined) return;
  const column = context.columns.born;
  const isSign = birth.time.kind === 'zodiac';
  const likelihoods = Float64Array.from(column.values, (span) => likelihood.over(isSign ? span.lunar : span));
  addFact(maker, {
    field: 'birth',
    column,
    likelihoods,
    isGrave: !isSign,
    toReasons: (person, bits) => {
      const recorded = writtenValue(context, 'born', person);
      if (isSign)
        return [
          { field: 'birth', kind: bits > 0 ? 'zodiac' : 'other-zodiac', bits, said: birth.said, recorded },
        ];
      return [toTimeReason('birth', { said: birth, bits, recorded, span: recordedValue(column, person) })];
    },
  });
}

export function addAges(maker: FactMaker): void {
  const { ageAtLeaving, ageAtDeath } = maker.said;
  if (ageAtLeaving !== undefined) addAge(maker, 'birth', ageAtLeaving);
  if (ageAtDeath !== undefined) addAge(maker, 'death', ageAtDeath);
}

function addAge(maker: FactMaker, field: 'birth' | 'death', said: SaidTime): void {
  if (said.time.kind !== 'age') return;
  const { columns } = maker.context;
  const column = field === 'birth' ? columns.ageAtLeaving : columns.ageAtDeath;
  const likelihood = toAgeLikelihood(said.time.years);
  addFact(maker, {
    field,
    column,
    likelihoods: likelihoodsOfSpans(column, likelihood),
    isGrave: false,
    toReasons: (person, bits) => [toAgeReason(field, { said, bits, span: recordedValue(column, person) })],
  });
}
