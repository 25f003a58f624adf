/** One thing that is looked at, with its weight beside the others'. */
interface Criterion {
  readonly key: string;
  readonly title: string;
  readonly weight: number;
  readonly involvement: boolean;
}

/** A published grid; it never changes. */
export interface Grid {
  readonly id: string;
  readonly version: number;
  readonly since: string;
  readonly demonstration: boolean;
  readonly criteria: readonly Criterion[];
}

export interface Delay {
  /** Null: what holds where nothing was promised. */
  readonly since: string | null;
  readonly days: number;
}

/** The answer of Criteria.graphql; grids and delays oldest first. */
export interface CriteriaAnswer {
  readonly agglomeration: {
    readonly criteriaGrids: readonly Grid[] | null;
    readonly promisedDelays: readonly Delay[] | null;
  } | null;
}

/** One criterion while it is typed; a key is given to a new one by its title. */
export interface CriterionDraft {
  readonly key: string;
  readonly title: string;
  readonly weight: string;
  readonly involvement: boolean;
}

export const emptyCriterion: CriterionDraft = { key: '', title: '', weight: '', involvement: false };

/** The next grid begins as the last one stands. */
export function draftOf(last: Grid | undefined): readonly CriterionDraft[] {
  if (last === undefined) return [emptyCriterion];
  return last.criteria.map((criterion) => ({ ...criterion, weight: String(criterion.weight) }));
}

const isWeight = (text: string) => /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 100;

export const rowsAreRight = (rows: readonly CriterionDraft[]) =>
  rows.length > 0 && rows.every(({ title, weight }) => title.trim() !== '' && isWeight(weight));

/** What is sent of each: a criterion that stays keeps its key, so that its scores compare with the grid before. */
export function criteriaInput(rows: readonly CriterionDraft[]) {
  const taken = new Set(rows.map(({ key }) => key));
  return rows.map(({ key, title, weight, involvement }, place) => {
    const given = key === '' ? newKey(title, place + 1, taken) : key;
    taken.add(given);
    return { key: given, title: title.trim(), weight: Number(weight), involvement };
  });
}

/** Capitals, digits and underscores from a title; its place tells it from another of the same. */
function newKey(title: string, place: number, taken: ReadonlySet<string>): string {
  const letters = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^[^A-Z]+|_+$/g, '')
    .slice(0, 30);
  const key = letters.length < 2 ? `CRITERION_${place}` : letters;
  return taken.has(key) ? `${key}_${place}` : key;
}
