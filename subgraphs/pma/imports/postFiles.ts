import { count, day, line, list } from '#shared/exchange/import/columnReaders.js';
import type { ColumnProblem, Values } from '#shared/exchange/import/planLines.js';
import type { Message } from '#shared/graphql/GraphError.js';
import { skillNamed } from '#shared/skills/skillNamed.js';
import type { ReferenceSkillRow } from '#shared/skills/skillReferential.js';
import { skillsOn } from '#shared/skills/skillTable.js';
import { postsByCode, takeInPosts } from '../technicians/takeInPosts.js';
import { clock } from '../territory/clock.js';
import { membersOn } from '../territory/store.js';
import { cell, missing, type PoleKind, type Understood } from './poleFiles.js';

interface PostWorld {
  readonly skills: readonly ReferenceSkillRow[];
  /** SIREN of the pole's members of today. */
  readonly members: readonly string[];
}

/** Posts: their employer is kept whoever it is; one that is no member is told before it is written. */
export const postKind: PoleKind<PostWorld> = {
  entity: 'Technician',
  columns: [
    line('code', 'code du poste', 'poste'),
    line('function', 'fonction'),
    line('employer', 'employeur', 'siren de l’employeur'),
    line('employerName', 'nom de l’employeur'),
    list('skills', 'compétences', 'savoir-faire'),
    count('workingTime', 'temps de travail (%)', 'temps de travail'),
    count('pooledShare', 'part mutualisée (%)', 'part mutualisée'),
    day('since', 'depuis', 'début'),
    day('until', 'jusqu’au', 'fin'),
  ],
  world: async (manager, pole) => ({
    skills: await skillsOn(manager, clock.today()),
    members: (await membersOn(manager, [pole], { on: clock.today() }))
      .flat()
      .map(({ organisation }) => organisation.siren),
  }),
  rows: async (manager, pole) => (await postsByCode(manager, pole)).map(({ code, ...row }) => ({ ...row, name: code })),
  nameIn: (values) => cell(values, 'code'),
  titleIn: (values) => cell(values, 'code'),
  understand,
  write: takeInPosts,
};

function understand(values: Values, { skills, members }: PostWorld): Understood {
  const problems: ColumnProblem[] = missing(values, ['code', 'function', 'employer', 'pooledShare', 'since']);
  const employer = cell(values, 'employer') ?? '';
  if (employer !== '' && !/^\d{9}$/.test(employer)) problems.push({ column: 'employer', message: noSiren });
  const workingTime = (values.workingTime ?? 100) as number;
  if (workingTime < 1 || workingTime > 100) problems.push({ column: 'workingTime', message: noPercent });
  if (Number(values.pooledShare ?? 0) > 100) problems.push({ column: 'pooledShare', message: noPercent });
  const since = cell(values, 'since') ?? '';
  const until = cell(values, 'until');
  if (until !== null && until < since) problems.push({ column: 'until', message: endsBefore });
  const named = ((values.skills ?? []) as string[]).map((text) => skillNamed(text, skills)?.code ?? null);
  if (named.includes(null)) problems.push({ column: 'skills', message: noSkill });
  if (problems.length > 0) return { problems };
  const { code, function: function_, pooledShare } = values;
  const employerName = cell(values, 'employerName') ?? employer;
  return {
    value: {
      ...{ code, function: function_, employer, employerName, workingTime, pooledShare, since, until },
      skills: [...new Set(named)],
    },
    notes: members.includes(employer) ? [] : [notAMember],
  };
}

const noSiren: Message = {
  fr: 'Un employeur se donne par son SIREN, neuf chiffres\u00a0: corrigez-le.',
  en: 'An employer is given by its SIREN, nine digits: correct it.',
};
const noPercent: Message = { fr: 'Donnez une part de 1 à 100.', en: 'Give a share from 1 to 100.' };
export const endsBefore: Message = {
  fr: 'La fin précède le début\u00a0: corrigez l’un des deux jours.',
  en: 'The end comes before the start: correct one of the two days.',
};
const noSkill: Message = {
  fr: 'Une de ces compétences n’est pas dans le référentiel\u00a0: reprenez ses codes ou ses noms.',
  en: 'One of these skills is not in the referential: take its codes or names.',
};
const notAMember: Message = {
  fr: 'Cet employeur n’est pas membre du pôle aujourd’hui\u00a0: le poste est gardé, vérifiez par quelle convention il travaille pour lui.',
  en: 'This employer is no member of the pole today: the post is kept, verify by which agreement it works for it.',
};
