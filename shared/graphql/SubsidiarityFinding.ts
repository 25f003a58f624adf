import { Directive, Field, ID, Int, ObjectType, registerEnumType } from './decorators.js';
import { SupportRole } from './SupportRole.js';
import { CentsScalar, DateScalar, DateTimeScalar, HalfDaysScalar, InseeScalar } from './scalars.js';

/** What the rule of active subsidiarity answers, as every scale shows it. */
export enum SubsidiarityVerdict {
  NOT_ASKED = 'NOT_ASKED',
  COMMUNE_ALONE = 'COMMUNE_ALONE',
  UNLAWFUL = 'UNLAWFUL',
  SUBSTITUTION = 'SUBSTITUTION',
  INDETERMINATE = 'INDETERMINATE',
  PROXIMITY = 'PROXIMITY',
  AWAITING_CONSENT = 'AWAITING_CONSENT',
  UNMET_BY_CHOICE = 'UNMET_BY_CHOICE',
  UNMET = 'UNMET',
  CARRYING_CONSENTED = 'CARRYING_CONSENTED',
  LEGAL_ROLE = 'LEGAL_ROLE',
  SUPPORT_WITH_CONDITIONS = 'SUPPORT_WITH_CONDITIONS',
  POOLING = 'POOLING',
  SUPPORT = 'SUPPORT',
}
registerEnumType(SubsidiarityVerdict, {
  name: 'SubsidiarityVerdict',
  description: '« Avis de subsidiarité » Who should act; of several that hold the first in this order is the verdict.',
});

export enum ActingScale {
  COMMUNE = 'COMMUNE',
  PEERS = 'PEERS',
  AGGLOMERATION = 'AGGLOMERATION',
  POLE = 'POLE',
  PARTNER = 'PARTNER',
}
registerEnumType(ActingScale, {
  name: 'ActingScale',
  description: '« Échelon d’action » From the commune to those farthest from it.',
});

export enum SubsidiarityCheck {
  T1 = 'T1',
  T2 = 'T2',
  T3 = 'T3',
  T4 = 'T4',
  T5 = 'T5',
  T6 = 'T6',
  T7 = 'T7',
  T8 = 'T8',
}
registerEnumType(SubsidiarityCheck, {
  name: 'SubsidiarityCheck',
  description:
    '« Question de la règle » Consent, carrying, instructions, half and half, relay, proximity, reversibility, law.',
});

export enum CheckAnswer {
  TRUE = 'TRUE',
  FALSE = 'FALSE',
  UNKNOWN = 'UNKNOWN',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
}
registerEnumType(CheckAnswer, { name: 'CheckAnswer', description: '« Réponse » Unknown is never no.' });

export enum SubsidiarityCondition {
  LOCAL_VERSION = 'LOCAL_VERSION',
  INSTRUCTIONS = 'INSTRUCTIONS',
  REASON = 'REASON',
  END = 'END',
  UPSKILLING = 'UPSKILLING',
  RELAY = 'RELAY',
  AGREEMENTS = 'AGREEMENTS',
  ENFORCEABLE_ACTS = 'ENFORCEABLE_ACTS',
}
registerEnumType(SubsidiarityCondition, {
  name: 'SubsidiarityCondition',
  description: '« Condition » What has to be settled first.',
});

export enum CounterfactualKind {
  OWN_EFFORT = 'OWN_EFFORT',
  LAWFUL_AMOUNT = 'LAWFUL_AMOUNT',
  OTHER_ROLES = 'OTHER_ROLES',
  LOWER_SCALE = 'LOWER_SCALE',
  CONSENT = 'CONSENT',
}
registerEnumType(CounterfactualKind, {
  name: 'CounterfactualKind',
  description:
    '« Ce qui changerait la réponse » More own effort, a lawful amount, other roles, somebody nearer, a consent.',
});

@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: '« Pièce » The row a fact was read in, by its own scale.' })
export class EvidenceRow {
  @Field(() => ActingScale, { description: 'Whose row it is.' })
  scale!: ActingScale;

  @Field(() => String, { description: 'What kind of row.' })
  entity!: string;

  @Field(() => ID, { description: 'Its identifier or reference.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When it was read.' })
  asOf!: Date;
}

@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: '« Condition » What has to be settled first, in words.' })
export class ConditionInWords {
  @Field(() => SubsidiarityCondition, { description: 'Which.' })
  condition!: SubsidiarityCondition;

  @Field(() => String, { description: 'In words, in the language of the request.' })
  text!: string;
}

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: '« Ce qui changerait la réponse » Computed, rounded up, never below zero.',
})
export class Counterfactual {
  @Field(() => CounterfactualKind, { description: 'What would change.' })
  kind!: CounterfactualKind;

  @Field(() => Int, {
    nullable: true,
    description: 'OWN_EFFORT: the share from above it would come down to, per cent.',
  })
  share?: number | null;

  @Field(() => HalfDaysScalar, { nullable: true, description: 'OWN_EFFORT: half-days more from the communes’ side.' })
  halfDays?: number | null;

  @Field(() => CentsScalar, { nullable: true, description: 'LAWFUL_AMOUNT: the largest, in euro cents.' })
  cents?: number | null;

  @Field(() => [SupportRole], { nullable: true, description: 'OTHER_ROLES: which.' })
  roles?: readonly SupportRole[] | null;

  @Field(() => ActingScale, { nullable: true, description: 'LOWER_SCALE, CONSENT: whose support.' })
  scale?: ActingScale | null;

  @Field(() => SupportRole, { nullable: true, description: 'CONSENT: to which role.' })
  role?: SupportRole | null;

  @Field(() => InseeScalar, { nullable: true, description: 'CONSENT: whose.' })
  commune?: string | null;

  @Field(() => String, { nullable: true, description: 'CONSENT: EXECUTIVE, AGREEMENT or DELIBERATION.' })
  body?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'CONSENT: its council’s next known meeting, where one must deliberate.',
  })
  council?: string | null;
}

@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: '« Constat » What one question of the rule found.' })
export class SubsidiarityFinding {
  @Field(() => SubsidiarityCheck, { description: 'Which question.' })
  check!: SubsidiarityCheck;

  @Field(() => String, { description: 'The question, in the language of the request.' })
  question!: string;

  @Field(() => CheckAnswer, { description: 'Its answer.' })
  answer!: CheckAnswer;

  @Field(() => SubsidiarityVerdict, {
    nullable: true,
    description: 'The verdict it asks for; null when it asks for none.',
  })
  verdict!: SubsidiarityVerdict | null;

  @Field(() => [ConditionInWords], { description: 'What it makes a condition.' })
  conditions!: ConditionInWords[];

  @Field(() => String, { description: 'The article or principle it rests on; to be confirmed by a jurist.' })
  source!: string;

  @Field(() => [EvidenceRow], { description: 'The rows it was read in.' })
  evidence!: EvidenceRow[];
}
