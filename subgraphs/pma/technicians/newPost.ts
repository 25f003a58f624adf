import type { Obstacle } from '#shared/graphql/problems.js';
import { invalid } from '#shared/graphql/problems.js';
import type { SkillLevel } from '#shared/graphql/SkillLevel.js';
import { checkLength } from '#shared/graphql/textChecks.js';
import { checkSkill } from '#shared/skills/checkSkill.js';
import { skillNamed } from '#shared/skills/skillNamed.js';
import type { ReferenceSkillRow } from '#shared/skills/skillReferential.js';
import type { KnownBody } from '../territory/knownBody.js';
import { employerObstacles } from './employer.js';
import { factObstacles, type PostFacts } from './postFacts.js';

/** A post as its director says it. */
export interface SaidPost extends PostFacts {
  readonly employerName: string | null;
  readonly skills: readonly { readonly skill: string; readonly level: `${SkillLevel}` }[];
}

/** What is known when a post is made. */
export interface PostWorld {
  readonly employer: KnownBody;
  /** The skills that may be asked for. */
  readonly skills: readonly ReferenceSkillRow[];
  readonly today: string;
}

/** A post as it is written. */
export interface NewPost extends PostFacts {
  readonly employer: string;
  readonly employerName: string;
  /** From the post's first day on, or the skill's own first one. */
  readonly skills: readonly { readonly code: string; readonly level: string; readonly since: string }[];
}

/** Whether a post can be made as it is said: it is written so, or nothing is. */
export function decideNewPost(
  { employer, skills: known, today }: PostWorld,
  said: SaidPost,
): { readonly post: NewPost } | { readonly obstacles: readonly Obstacle[] } {
  const named = said.skills.map(({ skill, level }) => ({ row: skillNamed(skill, known), text: skill, level }));
  const obstacles = [
    ...factObstacles(said),
    ...employerObstacles(employer, said, today),
    ...checkLength(['input', 'skills'], named.length),
    ...named.slice(0, 50).flatMap(({ row, text }, index) => {
      const path = ['input', 'skills', String(index), 'skill'];
      if (row === null) return checkSkill(path, text, known);
      return named.findIndex((other) => other.row === row) < index ? [invalid(path, toldTwice)] : [];
    }),
  ];
  if (obstacles.length > 0) return { obstacles };
  const { code, function: function_, workingTime, pooledShare, since, until } = said;
  return {
    post: {
      ...{ code: code.trim(), function: function_.trim(), workingTime, pooledShare, since, until },
      employer: employer.siren,
      employerName: employer.name ?? (said.employerName ?? '').trim(),
      skills: named.flatMap(({ row, level }) =>
        row === null ? [] : [{ code: row.code, level, since: row.since > since ? row.since : since }],
      ),
    },
  };
}

const toldTwice = {
  fr: 'Ce savoir-faire est donné deux fois\u00a0: gardez-en un.',
  en: 'This skill is given twice: keep one.',
};
