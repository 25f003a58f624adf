import { v7 as newId } from 'uuid';
import { change, type Outcome, refuseIf } from '#shared/graphql/change.js';
import { Field, InputType, Int } from '#shared/graphql/decorators.js';
import { KeyedInput } from '#shared/graphql/KeyedInput.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { DateScalar, HalfDaysScalar } from '#shared/graphql/scalars.js';
import { dayOf } from '#shared/graphql/today.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { checkSkill, skillCode, skillsToAskFor } from '#shared/skills/checkSkill.js';
import type { ReferenceSkillRow } from '#shared/skills/skillReferential.js';
import { checkDay } from './checkDay.js';
import { insertPoint } from './insertPoint.js';

/** A thousand full-time managers, and as many skills as one reads. */
const [mostHundredths, mostSkills, mostHalfDays] = [100_000, 30, 10_000];

@InputType({
  description: '« Ingénierie propre » The commune’s own, from a day on; told again for that day, it is corrected.',
})
export class SetEngineeringCapacityInput extends KeyedInput {
  @Field(() => DateScalar, { description: 'The day from which it holds.' })
  since!: string;

  @Field(() => Int, { description: 'Managers, in hundredths of a full-time post: 150 is one and a half.' })
  managersFteHundredths!: number;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Skills they hold, 30 at most, each by its code or its name in the reference list.',
  })
  skills!: string[];

  @Field(() => HalfDaysScalar, { defaultValue: 0, description: 'Half-days that it could lend to others each month.' })
  lendableHalfDays!: number;

  @Field(() => Visibility, {
    defaultValue: Visibility.PRIVATE,
    description: 'Who may see it; only what is SHARED or PUBLIC is offered to others.',
  })
  visibility!: Visibility;
}

/** The entity of the outcome is the commune: its engineering is read of it. */
export async function setEngineeringCapacity(
  context: RequestContext,
  input: SetEngineeringCapacityInput,
): Promise<Outcome> {
  return await change(context, 'setEngineeringCapacity', input, async ({ manager, tenant, record }) => {
    const known = skillsToAskFor(dayOf(new Date()));
    refuseIf(engineeringObstacles(input, known));
    const { since, managersFteHundredths, lendableHalfDays, visibility } = input;
    const skills = input.skills.map((skill) => skillCode(skill, known));
    const id = newId();
    const former = await insertPoint(manager, { table: 'engineering_capacity', id, insee: tenant, since }, [
      ['managers_fte_hundredths', managersFteHundredths],
      ['skills', skills],
      ['lendable_half_days', lendableHalfDays],
      ['visibility', visibility],
    ]);
    const entity = 'EngineeringCapacity';
    for (const one of former) {
      await record({ entity, id: one, verb: 'SUPERSEDE', visibility: 'PRIVATE', tombstone: true });
    }
    const told = { since, managersFteHundredths, skills, lendableHalfDays };
    await record({ entity, id, verb: 'CREATE', visibility, change: told });
    return { entityId: tenant, version: 1 };
  });
}

/** Everything that stops the figures from being recorded. */
function engineeringObstacles(
  given: Pick<SetEngineeringCapacityInput, 'since' | 'managersFteHundredths' | 'skills' | 'lendableHalfDays'>,
  known: readonly ReferenceSkillRow[],
): Obstacle[] {
  const { managersFteHundredths: managers, skills, lendableHalfDays } = given;
  const names = skills.map((skill) => skillCode(skill, known).toLowerCase());
  return [
    ...checkDay(['input', 'since'], given.since),
    ...(managers >= 0 && managers <= mostHundredths
      ? []
      : [invalid(['input', 'managersFteHundredths'], outOfBounds(mostHundredths))]),
    ...(lendableHalfDays <= mostHalfDays ? [] : [invalid(['input', 'lendableHalfDays'], outOfBounds(mostHalfDays))]),
    ...(skills.length <= mostSkills ? [] : [invalid(['input', 'skills'], tooMany)]),
    ...skills.flatMap((skill, place) => checkSkill(['input', 'skills', String(place)], skill, known)),
    ...names.flatMap((name, place) =>
      names.indexOf(name) === place ? [] : [invalid(['input', 'skills', String(place)], twice)],
    ),
    ...(lendableHalfDays > 0 && managers === 0
      ? [broken('LENDS_WHAT_IT_HAS', ['input', 'lendableHalfDays'], nobodyToLend)]
      : []),
  ];
}

const outOfBounds = (most: number) => ({
  fr: `Donnez un nombre de 0 à ${most}.`,
  en: `Give a number from 0 to ${most}.`,
});
const tooMany = {
  fr: `Au plus ${mostSkills} savoir-faire\u00a0: gardez les principaux.`,
  en: `At most ${mostSkills} skills: keep the main ones.`,
};
const twice = {
  fr: 'Ce savoir-faire est donné deux fois\u00a0: gardez-en un.',
  en: 'This skill is given twice: keep one.',
};
const nobodyToLend = {
  fr: 'Sans cadre, la commune ne peut rien prêter\u00a0: indiquez ses cadres, ou aucune demi-journée.',
  en: 'Without managers the commune can lend nothing: tell its managers, or no half-day.',
};
