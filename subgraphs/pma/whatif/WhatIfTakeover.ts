import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { SkillLevel } from '#shared/graphql/SkillLevel.js';
import { DateScalar, HalfDaysScalar, MonthScalar } from '#shared/graphql/scalars.js';
import type { ChainBasis } from '../agreements/toldChain.js';
import type { SupposedTakeover } from './takeovers.js';

@ObjectType({ description: '« Mois repris » Half-days of a month that another post would take over, beside its room.' })
export class WhatIfTakeoverMonth {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => HalfDaysScalar, { description: 'Half-days that it would take over.' })
  halfDays!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days that it would have for them, all that is supposed being so.' })
  free!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days that it would have left after them.' })
  left!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days that it would lack.' })
  lacking!: number;
}

@ObjectType({ description: '« Savoir-faire qui manquerait » What the post that takes over does not master so.' })
export class LackingSkill {
  @Field(() => String, { description: 'Its code in the reference list.' })
  code!: string;

  @Field(() => SkillLevel, { description: 'The level wanted.' })
  wanted!: `${SkillLevel}`;

  @Field(() => SkillLevel, { nullable: true, description: 'The level it has; null for none.' })
  held!: `${SkillLevel}` | null;

  @Field(() => Boolean, {
    description: 'True when the request asks for it; false when the work serves none, and the former post has it.',
  })
  asked!: boolean;
}

@ObjectType({
  description:
    '« Reprise supposée » Work that another post would take over: its room, what it does not master, and by which agreements its employer would reach the commune. Its employer’s own agreement is to be gathered in any case.',
})
export class WhatIfTakeover {
  /** What is supposed. */
  takeover!: SupposedTakeover;
  /** Whose chain it would be, over which days. */
  basis!: ChainBasis;

  @Field(() => DateScalar, { description: 'First day of the other post’s work.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Its last day.' })
  until!: string;

  @Field(() => [WhatIfTakeoverMonth], { description: 'The months that it would take over.' })
  months!: WhatIfTakeoverMonth[];

  @Field(() => [LackingSkill], { description: 'What it would lack of what is wanted on its first day.' })
  lackingSkills!: LackingSkill[];
}
