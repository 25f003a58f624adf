import { Directive, Field, Int, ObjectType, registerEnumType } from './decorators.js';
import { ActingScale, CheckAnswer, ConditionInWords, EvidenceRow } from './SubsidiarityFinding.js';
import { SupportRole } from './SupportRole.js';
import { InseeScalar } from './scalars.js';

export enum StepName {
  ASKED = 'ASKED',
  GAP = 'GAP',
  REGIME = 'REGIME',
  COORDINATION = 'COORDINATION',
  WATERFALL = 'WATERFALL',
  ROLE = 'ROLE',
  T1 = 'T1',
  T2 = 'T2',
  T3 = 'T3',
  T4 = 'T4',
  T5 = 'T5',
  T6 = 'T6',
  T7 = 'T7',
  T8 = 'T8',
}
registerEnumType(StepName, {
  name: 'SubsidiarityStepName',
  description:
    '« Étape de la règle » Whether it was asked for, what is lacking, whose competence it is, where communes are coordinated, who was asked for how much, in which role, and the eight questions.',
});

export enum AskedOutcome {
  GIVES = 'GIVES',
  HAS_NOTHING = 'HAS_NOTHING',
  REFUSED = 'REFUSED',
  SILENT = 'SILENT',
  NOT_NEEDED = 'NOT_NEEDED',
  NOT_ASKED = 'NOT_ASKED',
}
registerEnumType(AskedOutcome, {
  name: 'AskedOutcome',
  description:
    '« Réponse d’un échelon » It gives; has nothing free; the commune refused it; it could not be asked; all was covered nearer; nobody above a scale that could not be asked is asked.',
});

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: '« Étape » One question that the rule asked, its answer, on what it rests and where it was read.',
})
export class SubsidiarityStep {
  @Field(() => StepName, { description: 'Which.' })
  name!: StepName;

  @Field(() => String, { description: 'The question, in the language of the request.' })
  question!: string;

  @Field(() => CheckAnswer, { description: 'Its answer.' })
  answer!: CheckAnswer;

  @Field(() => String, { description: 'The answer in a sentence, in the language of the request.' })
  sentence!: string;

  @Field(() => String, { description: 'The article or principle it rests on; to be confirmed by a jurist.' })
  source!: string;

  @Field(() => InseeScalar, { nullable: true, description: 'For which commune; null for the whole need.' })
  commune?: string | null;

  @Field(() => ActingScale, {
    nullable: true,
    description: 'Which scale was asked or would act; for COORDINATION where communes are coordinated.',
  })
  scale?: ActingScale | null;

  @Field(() => String, {
    nullable: true,
    description:
      'INSEE code of a peer, SIREN of an agglomeration or the pole, id of a partner; null where the whole scale is meant.',
  })
  provider?: string | null;

  @Field(() => SupportRole, { nullable: true, description: 'ROLE: the one proposed.' })
  role?: SupportRole | null;

  @Field(() => AskedOutcome, { nullable: true, description: 'WATERFALL: what came of asking.' })
  outcome?: AskedOutcome | null;

  @Field(() => Int, {
    nullable: true,
    description: 'WATERFALL: half-days (euro cents for CO_FUNDING) it had; null where that could not be known.',
  })
  had?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'WATERFALL: half-days (euro cents for CO_FUNDING) it would give for this need.',
  })
  taken?: number | null;

  @Field(() => [ConditionInWords], { description: 'What it makes a condition.' })
  conditions!: ConditionInWords[];

  @Field(() => [EvidenceRow], { description: 'The rows it was read in.' })
  evidence!: EvidenceRow[];
}
