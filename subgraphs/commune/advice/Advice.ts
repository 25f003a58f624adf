import { Field, Int, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import {
  ActingScale,
  ConditionInWords,
  Counterfactual,
  EvidenceRow,
  SubsidiarityFinding,
  SubsidiarityVerdict,
} from '#shared/graphql/SubsidiarityFinding.js';
import { SubsidiarityStep } from '#shared/graphql/SubsidiarityStep.js';
import { SupportRole } from '#shared/graphql/SupportRole.js';
import { DateScalar, InseeScalar } from '#shared/graphql/scalars.js';

export enum MissingFact {
  ASKED = 'ASKED',
  REGIME = 'REGIME',
  SCALE = 'SCALE',
  CHECK = 'CHECK',
}
registerEnumType(MissingFact, {
  name: 'MissingFact',
  description:
    '« Ce qui manque » Whether it was asked for; who exercises the competence; a scale’s answer; what a question of the rule needs.',
});

@ObjectType({ simpleResolvers: true, description: '« Part » What one provider would do for one commune.' })
export class AdvisedPart {
  @Field(() => InseeScalar, { description: 'For whom.' })
  commune!: string;

  @Field(() => ActingScale, { description: 'At which scale.' })
  scale!: ActingScale;

  @Field(() => String, { description: 'INSEE code of a peer, SIREN of an agglomeration or the pole, id of a partner.' })
  provider!: string;

  @Field(() => SupportRole, { description: 'In which role: the least intense that suffices.' })
  role!: SupportRole;

  @Field(() => Int, { description: 'Half-days; euro cents for CO_FUNDING.' })
  amount!: number;

  @Field(() => [SubsidiarityFinding], { description: 'What the eight questions found of it.' })
  findings!: SubsidiarityFinding[];
}

@ObjectType({ simpleResolvers: true, description: '« Avis par commune » Each carrying commune’s own verdict.' })
export class CommuneVerdict {
  @Field(() => InseeScalar, { description: 'The commune.' })
  insee!: string;

  @Field(() => SubsidiarityVerdict, { description: 'Its verdict.' })
  verdict!: SubsidiarityVerdict;
}

@ObjectType({ simpleResolvers: true, description: '« Réponse manquante » What could not be known, and of whom.' })
export class MissingAnswer {
  @Field(() => MissingFact, { description: 'What.' })
  what!: MissingFact;

  @Field(() => InseeScalar, { nullable: true, description: 'For which commune.' })
  commune!: string | null;

  @Field(() => ActingScale, { nullable: true, description: 'Which scale.' })
  scale!: ActingScale | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    '« Qui devrait agir ? » What the rule of active subsidiarity advises for a need, from what every scale answered. People decide.',
})
export class Advice {
  @Field(() => SubsidiarityVerdict, { description: 'Its verdict.' })
  verdict!: SubsidiarityVerdict;

  @Field(() => String, { description: 'The verdict in a sentence, in the language of the request.' })
  sentence!: string;

  @Field(() => [SubsidiarityVerdict], { description: 'All that hold, in their order.' })
  held!: SubsidiarityVerdict[];

  @Field(() => [CommuneVerdict], { description: 'Each carrying commune’s own.' })
  communes!: CommuneVerdict[];

  @Field(() => String, { description: 'The version of the rule, such as "rules@1".' })
  rules!: string;

  @Field(() => DateScalar, { description: 'The day it was advised on.' })
  day!: string;

  @Field(() => Int, { description: 'What is lacking: quantity less what communes and inhabitants bring.' })
  gap!: number;

  @Field(() => Int, { description: 'Half-days that supports and allocations have promised already.' })
  running!: number;

  @Field(() => [AdvisedPart], { description: 'Who could do what, the nearest first.' })
  parts!: AdvisedPart[];

  @Field(() => Int, { description: 'What nobody that answered could give.' })
  uncovered!: number;

  @Field(() => ActingScale, {
    nullable: true,
    description:
      'The smallest scale that holds all carrying communes; null while it is not known to which each belongs.',
  })
  coordination!: ActingScale | null;

  @Field(() => [ConditionInWords], { description: 'What has to be settled first.' })
  conditions!: ConditionInWords[];

  @Field(() => [Counterfactual], { description: 'What would change the answer.' })
  counterfactuals!: Counterfactual[];

  @Field(() => [MissingAnswer], { description: 'What could not be known; empty when everything was.' })
  missing!: MissingAnswer[];

  @Field(() => [EvidenceRow], { description: 'The rows it was read in.' })
  evidence!: EvidenceRow[];

  @Field(() => [SubsidiarityStep], {
    description: 'How it was concluded: each question in the order in which it was asked, with its answer.',
  })
  steps!: SubsidiarityStep[];

  /** Id of the need it is for. */
  readonly need!: string;
}
