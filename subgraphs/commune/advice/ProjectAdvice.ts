import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { SubsidiarityVerdict } from '#shared/graphql/SubsidiarityFinding.js';
import { Need } from '../needs/Need.js';
import { Advice } from './Advice.js';

@ObjectType({ description: '« Avis pour un besoin du projet » What is advised for one need, after those before it.' })
export class AdvisedNeed {
  @Field(() => Need, { description: 'The need.' })
  need!: Need;

  @Field(() => Advice, { description: 'What is advised for it.' })
  advice!: Advice;
}

@ObjectType({
  simpleResolvers: true,
  description:
    '« Qui devrait agir, pour tout le projet ? » Its needs served in turn on one view of what is free, by the first day of their window: no half-day is offered twice.',
})
export class ProjectAdvice {
  @Field(() => SubsidiarityVerdict, { description: 'The verdict that comes first in their order.' })
  worst!: SubsidiarityVerdict;

  @Field(() => String, { description: 'That verdict in a sentence, in the language of the request.' })
  sentence!: string;

  @Field(() => [AdvisedNeed], { description: 'In the order in which they were served.' })
  needs!: AdvisedNeed[];
}
