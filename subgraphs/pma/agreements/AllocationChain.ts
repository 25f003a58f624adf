import { Field, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import type { LinkState } from './chain.js';
import { AgreementParty } from './SecondmentAgreement.js';

enum ChainLinkState {
  HOLDS = 'HOLDS',
  MISSING = 'MISSING',
  EXPIRED = 'EXPIRED',
  FUTURE = 'FUTURE',
}
registerEnumType(ChainLinkState, {
  name: 'ChainLinkState',
  description: '« État d’un maillon » It holds on the day, or it is missing, over, or still to come.',
});

@ObjectType({ description: '« Maillon » One step of the work from a body to the next.' })
export class ChainLink {
  agreementId!: string | null;

  @Field(() => AgreementParty, { description: 'Who provides.' })
  from!: AgreementParty;

  @Field(() => AgreementParty, { description: 'Who receives.' })
  to!: AgreementParty;

  @Field(() => String, { description: 'The article it rests on, or would usually rest on where it is missing.' })
  article!: string;

  @Field(() => ChainLinkState, { description: 'Whether it holds on the day.' })
  state!: LinkState;
}

@ObjectType({
  description: '« Jours d’une chaîne » Days one after the other on which agreements lead to the commune, or do not.',
})
export class ChainInterval {
  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Last day, included.' })
  until!: string;

  @Field(() => Boolean, { description: 'Whether every one of these days has a complete chain.' })
  complete!: boolean;
}

@ObjectType({
  description:
    '« Chaîne de conventions » By which agreements a post’s work reaches the pilot commune: employer, pole, agglomeration, commune, or a shared service or an entente that leads there directly. To be confirmed by a jurist.',
})
export class AllocationChain {
  @Field(() => DateScalar, { description: 'The day it is looked at.' })
  on!: string;

  @Field(() => Boolean, { description: 'Whether agreements lead from the employer to the commune on that day.' })
  complete!: boolean;

  @Field(() => [ChainLink], {
    description: 'Its links in order; where it is not complete, those of the usual way with what each lacks.',
  })
  links!: ChainLink[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the allocation’s period without a complete chain; null when every day has one.',
  })
  brokenFrom!: string | null;

  @Field(() => [ChainInterval], {
    description: 'The allocation’s whole period, day by day, told as the fewest intervals.',
  })
  intervals!: ChainInterval[];

  @Field(() => Boolean, {
    description: 'Whether it holds today and will not on a day of its period within 90 days.',
  })
  soonBroken!: boolean;
}
