import { Directive, Field, Int, ObjectType } from './decorators.js';
import {
  ActingScale,
  ConditionInWords,
  Counterfactual,
  SubsidiarityFinding,
  SubsidiarityVerdict,
} from './SubsidiarityFinding.js';
import { SubsidiarityStep } from './SubsidiarityStep.js';
import { DateScalar, HalfDaysScalar, InseeScalar } from './scalars.js';

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: '« Examen par commune » What the eight questions found of a help, for one commune.',
})
export class CommuneAssessment {
  @Field(() => InseeScalar, { description: 'The commune.' })
  insee!: string;

  @Field(() => SubsidiarityVerdict, { description: 'Its own verdict.' })
  verdict!: SubsidiarityVerdict;

  @Field(() => [SubsidiarityFinding], { description: 'The eight questions.' })
  findings!: SubsidiarityFinding[];
}

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description:
    '« À la place de\u00a0? » What the rule of active subsidiarity says of a help that is offered or given: by its own scale, from its rows and from what the others told with the question.',
})
export class SubsidiarityAssessment {
  @Field(() => SubsidiarityVerdict, { description: 'Its verdict: SUBSTITUTION is « à la place de ».' })
  verdict!: SubsidiarityVerdict;

  @Field(() => String, { description: 'The verdict in a sentence, in the language of the request.' })
  sentence!: string;

  @Field(() => [SubsidiarityVerdict], { description: 'All that hold, in their order.' })
  held!: SubsidiarityVerdict[];

  @Field(() => [CommuneAssessment], { description: 'Each commune concerned.' })
  communes!: CommuneAssessment[];

  @Field(() => String, { description: 'The version of the rule, such as "rules@1".' })
  rules!: string;

  @Field(() => DateScalar, { description: 'The day it was examined on.' })
  day!: string;

  @Field(() => HalfDaysScalar, {
    nullable: true,
    description:
      'Half-days of all scales above for its need: planned, done once over; at least so many where a scale is missing.',
  })
  aboveHalfDays!: number | null;

  @Field(() => HalfDaysScalar, {
    nullable: true,
    description: 'Half-days of the communes, their inhabitants (facilitation only) and peers; null where unknown.',
  })
  belowHalfDays!: number | null;

  @Field(() => [ConditionInWords], { description: 'What has to be settled.' })
  conditions!: ConditionInWords[];

  @Field(() => [Counterfactual], { description: 'What would change the answer.' })
  counterfactuals!: Counterfactual[];

  @Field(() => [SubsidiarityStep], { description: 'The eight questions, commune by commune, with what they rest on.' })
  steps!: SubsidiarityStep[];

  @Field(() => [ActingScale], { description: 'Scales that could not be heard: what they know is unknown, never a no.' })
  missing!: ActingScale[];
}

@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: '« Nombre par avis » How many have a verdict.' })
export class VerdictCount {
  @Field(() => SubsidiarityVerdict, { description: 'The verdict.' })
  verdict!: SubsidiarityVerdict;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}
