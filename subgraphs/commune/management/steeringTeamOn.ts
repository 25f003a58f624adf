import type { SteeringFunction, SteeringTeam } from './SteeringTeam.js';

/** One record of a function: it holds from its first day until the next one of that function. */
export interface SteeringRecord extends SteeringFunction {
  /** Code of the commune that recorded it: the commune's own, or that of one it took over. */
  readonly insee: string;
  /** From that day on the function is no longer in the team. */
  readonly leftTeam: boolean;
}

const keyOf = ({ insee, function: name }: SteeringRecord): string =>
  `${insee} ${name.normalize('NFC').trim().toLocaleLowerCase('fr')}`;

/**
 * The team on a day: of each function the record with the latest first day counts; one holds for a day. Functions of the
 * communes it took over stand beside its own until the commune itself records that function, or that it left.
 * @param insee the commune whose team it is
 */
export function steeringTeamOn(records: readonly SteeringRecord[], day: string, insee: string): SteeringTeam {
  const current = new Map<string, SteeringRecord>();
  for (const record of records) {
    if (record.since > day) continue;
    const known = current.get(keyOf(record));
    if (known === undefined || record.since > known.since) current.set(keyOf(record), record);
  }
  const functions = [...current.values()]
    .filter((one) => one.insee === insee || !current.has(keyOf({ ...one, insee })))
    .filter(({ leftTeam }) => !leftTeam)
    .sort((one, other) => one.function.localeCompare(other.function, 'fr'));
  const routineHalfDays = sum(functions.map((one) => one.routineHalfDays));
  const projectHalfDays = sum(functions.map((one) => one.projectHalfDays));
  const all = routineHalfDays + projectHalfDays;
  return {
    asOf: day,
    functions,
    routineHalfDays,
    projectHalfDays,
    projectShare: all === 0 ? null : projectHalfDays / all,
    cooperationTrained: functions.filter(({ cooperationTraining }) => cooperationTraining).length,
    internallyPromoted: functions.filter(({ internalPromotion }) => internalPromotion).length,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
