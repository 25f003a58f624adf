import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { State } from '../allocations/lifecycle.js';
import { doneObstacles } from '../allocations/records.js';

export interface SheetLine {
  readonly allocationId: string;
  readonly month: string;
  readonly done: number;
  /** The allocation's version as the sender knows it; a line that tells none overwrites whatever was recorded since. */
  readonly expectedVersion?: number | null;
}

/** An allocation as a sheet's lines are held against it. */
export interface SheetAllocation {
  readonly id: string;
  readonly state: State;
  readonly from: string;
  readonly until: string;
  readonly endedOn: string | null;
  readonly version: number;
}

/** The most lines one sheet may have. */
const mostLines = 1000;

/** What is wrong with the sheet as a whole. */
export function sheetObstacles(lines: readonly SheetLine[]): Obstacle[] {
  if (lines.length >= 1 && lines.length <= mostLines) return [];
  return [
    invalid(['input', 'lines'], {
      fr: `Un relevé compte de 1 à ${mostLines} lignes\u00a0: envoyez-le en plusieurs fois.`,
      en: `A sheet has 1 to ${mostLines} lines: send it in several times.`,
    }),
  ];
}

/**
 * What is wrong with each line, in their order: each is looked at alone, but for a month of an allocation told twice.
 * Half-days beyond what was planned are a fact, and no problem.
 */
export function lineObstacles(
  lines: readonly SheetLine[],
  allocations: ReadonlyMap<string, SheetAllocation>,
  today: string,
): Obstacle[][] {
  const seen = new Map<string, number>();
  return lines.map((line, place) => {
    const allocation = allocations.get(line.allocationId.toLowerCase());
    const at = ['input', 'lines', String(place)];
    if (allocation === undefined) return [invalid([...at, 'allocationId'], noSuchAllocation)];
    if (line.expectedVersion != null && line.expectedVersion !== allocation.version) {
      return [broken('SHEET_LINE_STALE', [...at, 'expectedVersion'], changedSince(allocation.version))];
    }
    const key = `${allocation.id} ${line.month}`;
    const before = seen.get(key);
    if (before !== undefined) return [broken('SHEET_LINE_TWICE', at, toldTwice(before + 1))];
    seen.set(key, place);
    const found = doneObstacles({
      ...allocation,
      until: allocation.endedOn ?? allocation.until,
      months: [line],
      today,
    });
    return found.map((obstacle) =>
      'path' in obstacle ? { ...obstacle, path: [...at, ...fieldOf(obstacle.path)] } : obstacle,
    );
  });
}

/** `input.months.0.done` → `done`; what is about the allocation itself is said of its id. */
function fieldOf(path: readonly string[]): string[] {
  return path[1] === 'months' ? path.slice(3) : ['allocationId'];
}

const noSuchAllocation = {
  fr: 'Votre pôle n’a pas cette affectation\u00a0: reprenez son identifiant depuis la liste.',
  en: 'Your pole has no such allocation: take its id from the list.',
};

const toldTwice = (line: number) => ({
  fr: `La ligne ${line} dit déjà ce mois de cette affectation\u00a0: gardez-en une.`,
  en: `Line ${line} tells this month of this allocation already: keep one.`,
});

const changedSince = (version: number) => ({
  fr: `Cette affectation a changé depuis votre lecture (version ${version} maintenant)\u00a0: relisez-la, puis renvoyez la ligne.`,
  en: `This allocation changed since you read it (version ${version} now): read it again, then send the line anew.`,
});
