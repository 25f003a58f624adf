import { type SteeringRecord, steeringTeamOn } from '#commune/management/steeringTeamOn.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { expect, it } from '#tests/support/suite.js';

const record = (id: string, name: string, since: string, values: Partial<SteeringRecord> = {}): SteeringRecord => ({
  id,
  insee: '62528',
  function: name,
  since,
  routineHalfDays: 20,
  projectHalfDays: 20,
  cooperationTraining: false,
  internalPromotion: false,
  leftTeam: false,
  visibility: Visibility.SHARED,
  demonstration: false,
  ...values,
});

it('counts of each function what holds on the day', () => {
  const team = steeringTeamOn(
    [
      record('1', 'DGS', '2025-01-01', { routineHalfDays: 36, projectHalfDays: 4 }),
      record('3', 'dgs ', '2026-01-01', { routineHalfDays: 30, projectHalfDays: 10, cooperationTraining: true }),
      record('4', 'DGS', '2027-01-01', { routineHalfDays: 0, projectHalfDays: 40 }),
      record('5', 'Directrice de cabinet', '2025-06-01', { internalPromotion: true }),
    ],
    '2026-06-30',
    '62528',
  );
  expect(team).toMatchObject({ asOf: '2026-06-30', routineHalfDays: 50, projectHalfDays: 30 });
  expect(team.functions.map(({ id }) => id)).toEqual(['3', '5']);
  expect(team).toMatchObject({ projectShare: 0.375, cooperationTrained: 1, internallyPromoted: 1 });
});

it('is without a function from the day it leaves, and has no share without a half-day', () => {
  const records = [
    record('1', 'DST', '2025-01-01'),
    record('2', 'DST', '2026-01-01', { leftTeam: true, routineHalfDays: 0, projectHalfDays: 0 }),
  ];
  expect(steeringTeamOn(records, '2025-12-31', '62528').functions).toHaveLength(1);
  expect(steeringTeamOn(records, '2026-01-01', '62528')).toMatchObject({ functions: [], projectShare: null });
  expect(steeringTeamOn(records, '2024-12-31', '62528').functions).toEqual([]);
});

it('keeps the functions of communes it took over beside its own, until it records the function itself', () => {
  const records = [
    record('1', 'DGS', '2024-01-01', { insee: '62386' }),
    record('2', 'DGS', '2024-01-01', { insee: '62498' }),
    record('3', 'Cabinet', '2024-01-01', { insee: '62386' }),
    record('4', 'DGS', '2026-01-01'),
    record('5', 'Cabinet', '2026-06-01', { leftTeam: true }),
  ];
  const ids = (day: string) => steeringTeamOn(records, day, '62528').functions.map(({ id }) => id);
  expect(ids('2025-01-01')).toEqual(['3', '1', '2']);
  expect(ids('2026-01-01')).toEqual(['3', '4']);
  expect(ids('2026-06-01')).toEqual(['4']);
});
