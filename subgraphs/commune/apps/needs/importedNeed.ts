import { isDeepStrictEqual } from 'node:util';
import { inColumn } from '#shared/exchange/import/inColumn.js';
import type { ColumnProblem, Made, Values } from '#shared/exchange/import/planLines.js';
import type { Message } from '#shared/graphql/GraphError.js';
import { NeedKind } from '#shared/graphql/NeedKind.js';
import { skillCode } from '#shared/skills/checkSkill.js';
import type { ReferenceSkillRow } from '#shared/skills/skillReferential.js';
import { checkNeed } from '../../needs/checkNeed.js';
import type { NeedValues } from '../../needs/store.js';
import type { OwnedNeed } from '../../needs/writeNeeds.js';
import { decide } from '../../projects/lifecycle.js';
import type { ProjectRow } from '../../projects/Project.js';

/** What is written of a line. */
export type NeedToWrite = NeedValues & { readonly projectId: string };

/** What a need is decided on. */
export interface NeedSurroundings {
  /** The projects that the commune leads, by reference. */
  readonly projects: ReadonlyMap<string, ProjectRow>;
  /** Needs on which some commune has said a word. */
  readonly spokenOf: ReadonlySet<string>;
  /** The skills that may be asked for. */
  readonly skills: readonly ReferenceSkillRow[];
}

/** A need as a line says it, laid over what is there if something is; its project lets it be changed. */
export function importedNeed(
  before: OwnedNeed | null,
  values: Values,
  { projects, spokenOf, skills }: NeedSurroundings,
): Made<NeedToWrite> {
  const project = typeof values.project === 'string' ? projects.get(values.project) : undefined;
  if (project === undefined) return problem('project', unknownProject);
  if (before !== null && before.projectId !== project.id) return problem('project', projectStays);
  if (before === null && values.kind == null) return problem('kind', neededToCreate);
  const was = before === null ? { ...fresh, projectId: project.id } : valuesOf(before);
  const asked = laidOver(was, { ...values, ...skillIn(values, skills) });
  if (before !== null && isDeepStrictEqual(was, asked)) return { value: was, changed: false };
  if (before !== null && spokenOf.has(before.id)) return problem(null, consentStands);
  const edit = decide({ ...project, needs: 1, agglomeration: null, unanswered: [] }, { kind: 'EDIT' });
  const obstacles = [...(edit.kind === 'REFUSED' ? edit.obstacles : []), ...checkNeed(asked, skills)];
  if (obstacles.length === 0) return { value: asked, changed: true };
  return { problems: obstacles.map(inColumn).map(underItsColumn) };
}

/** A line’s skill as needs name it: by its code; nothing where the line says nothing of one. */
export function skillIn({ skill }: Values, skills: readonly ReferenceSkillRow[]): { readonly skill?: string } {
  return typeof skill === 'string' ? { skill: skillCode(skill, skills) } : {};
}

/** What tells a need in its project when no application gave it an id. */
export function needName(project: string, kind: unknown, skill: unknown, description: unknown): string {
  return JSON.stringify([project, kind, skill ?? '', description ?? '']);
}

const fresh: NeedValues = {
  kind: NeedKind.ENGINEERING,
  skill: null,
  description: '',
  quantityHalfDays: null,
  quantityCents: null,
  ownHalfDays: 0,
  inhabitantsHalfDays: 0,
  from: null,
  until: null,
  competence: null,
  presence: false,
  onInhabitants: false,
  relay: null,
  coFundingObject: null,
};

function valuesOf(need: OwnedNeed): NeedToWrite {
  const names = Object.keys(fresh) as (keyof NeedValues)[];
  return {
    ...fresh,
    ...Object.fromEntries(names.map((name) => [name, need[name]])),
    projectId: need.projectId,
  };
}

function laidOver(base: NeedToWrite, { quantityEuros, ...values }: Values): NeedToWrite {
  const given = Object.entries({ ...values, ...(quantityEuros === undefined ? {} : { quantityCents: quantityEuros }) });
  const known = given.filter(([name, value]) => name in fresh && (value !== null || !always.has(name)));
  const written = known.map(([name, value]) => [name, name === 'description' ? (value ?? '') : value]);
  // What money was for ends with its being money; what a line says of it all the same is told as wrong.
  const object = (values.kind ?? base.kind) === NeedKind.CO_FUNDING ? base.coFundingObject : null;
  return { ...base, coFundingObject: object ?? null, ...Object.fromEntries(written) };
}

/** These have a value at all times: an empty cell leaves it. */
const always: ReadonlySet<string> = new Set([
  'kind',
  'ownHalfDays',
  'inhabitantsHalfDays',
  'presence',
  'onInhabitants',
]);

function problem(column: string | null, message: Message): { problems: ColumnProblem[] } {
  return { problems: [{ column, message }] };
}

function underItsColumn({ column, message }: ColumnProblem): ColumnProblem {
  return { column: column === 'quantityCents' ? 'quantityEuros' : column, message };
}

const unknownProject: Message = {
  fr: 'Aucun projet que votre commune mène n’a cette référence\u00a0: corrigez-la, ou créez d’abord le projet.',
  en: 'No project that your commune leads has this reference: correct it, or create the project first.',
};
const projectStays: Message = {
  fr: 'Ce besoin est d’un autre projet\u00a0: retirez-le là-bas, puis importez-le ici sans identifiant.',
  en: 'This need is of another project: remove it there, then import it here without an id.',
};
const neededToCreate: Message = {
  fr: 'Un nouveau besoin a une nature\u00a0: remplissez cette cellule.',
  en: 'A new need has a kind: fill in this cell.',
};
const consentStands: Message = {
  fr: 'Une commune s’est prononcée sur ce besoin\u00a0: il reste comme il était alors. Ajoutez-en un autre.',
  en: 'A commune has given its word on this need: it stays as it was then. Add another one.',
};
