import { connectionOf } from '#shared/graphql/connection.js';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import type { Message } from '#shared/graphql/GraphError.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { DateScalar, HalfDaysScalar, MonthScalar } from '#shared/graphql/scalars.js';

export enum PoleCheckKind {
  NO_CONSENT = 'NO_CONSENT',
  NO_EMPLOYER_AGREEMENT = 'NO_EMPLOYER_AGREEMENT',
  BROKEN_CHAIN = 'BROKEN_CHAIN',
  CHAIN_ENDS_SOON = 'CHAIN_ENDS_SOON',
  CONTRADICTORY_INSTRUCTIONS = 'CONTRADICTORY_INSTRUCTIONS',
  OVER_ALLOCATED = 'OVER_ALLOCATED',
  CAPACITY_CUT = 'CAPACITY_CUT',
  ABOVE_SHARE_EXCEEDED = 'ABOVE_SHARE_EXCEEDED',
  DONE_BEYOND_PLANNED = 'DONE_BEYOND_PLANNED',
  TEAM_WITHOUT_PILOT = 'TEAM_WITHOUT_PILOT',
}
registerEnumType(PoleCheckKind, {
  name: 'PoleCheckKind',
  description:
    '« Nature d’un point à vérifier » Work without the pilot commune’s consent, without the employer’s agreement in force, without a chain of agreements on a day begun or soon (90 days), or with two that contradict each other; a post that promised more than it can give, of itself or by a cut; work of which the scales above bring more than 80% (90% for small communes); more done than planned; a team that nobody pilots.',
});

export enum PoleCheckSeverity {
  ALERT = 'ALERT',
  WARNING = 'WARNING',
  NOTICE = 'NOTICE',
}
registerEnumType(PoleCheckSeverity, {
  name: 'PoleCheckSeverity',
  description:
    '« Gravité » ALERT: without a basis in law, or beyond what there is; WARNING: to be put in order; NOTICE: to be known.',
});

export enum PoleCheckState {
  RAISED = 'RAISED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(PoleCheckState, {
  name: 'PoleCheckState',
  description:
    '« État d’un point à vérifier » RAISED: it is so by what is known; UNKNOWN: it cannot be told, of a consent that the pole received while the commune’s own word is not heard, or of the part of the effort that comes from above; unknown is not no.',
});

@ObjectType({ description: '« Point à vérifier » One thing that is not in order, with the rows that it is about.' })
export class PoleCheck {
  allocationId!: string | null;
  technicianId!: string | null;
  teamId!: string | null;
  agreementIds!: readonly string[];
  told!: Message | null;

  @Field(() => PoleCheckKind, { description: 'What it is.' })
  kind!: `${PoleCheckKind}`;

  @Field(() => PoleCheckState, {
    description: 'UNKNOWN where who would know is not heard or cannot tell: it is not in order by that.',
  })
  state!: `${PoleCheckState}`;

  @Field(() => PoleCheckSeverity, { description: 'How grave it is.' })
  severity!: `${PoleCheckSeverity}`;

  @Field(() => DateScalar, { description: 'Since when it is so, as the pole’s rows and receipts tell.' })
  since!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The article that is not held, to be confirmed by a jurist; null for a rule of good order.',
  })
  article!: string | null;

  @Field(() => MonthScalar, { nullable: true, description: 'The month it is about, where it is about one.' })
  month!: string | null;

  @Field(() => HalfDaysScalar, { nullable: true, description: 'Half-days too many in that month.' })
  halfDays!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day from which a chain that holds today breaks.' })
  breaksOn!: string | null;

  @Field(() => HalfDaysScalar, {
    nullable: true,
    description: 'Of the part from above: half-days of pole and agglomerations for the need; null if not known.',
  })
  aboveHalfDays!: number | null;

  @Field(() => HalfDaysScalar, {
    nullable: true,
    description: 'Half-days of communes, peers and, for facilitation, inhabitants beside them; null if not known.',
  })
  belowHalfDays!: number | null;
}

@ObjectType({ description: '« Décompte » How many things of one kind are not in order; 0 is said too.' })
export class PoleCheckCount {
  @Field(() => PoleCheckKind, { description: 'Of which kind.' })
  kind!: `${PoleCheckKind}`;

  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @Field(() => Int, { description: 'How many of these are unknown for now, rather than known not to be in order.' })
  unknown!: number;

  @Field(() => DateScalar, { nullable: true, description: 'Since when the oldest is so; null for none.' })
  since!: string | null;
}

@InputType({ description: '« Filtre de points à vérifier » Conditions that all hold.' })
export class PoleCheckFilter {
  @Field(() => [PoleCheckKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: PoleCheckKind[] | null;

  @Field(() => [PoleCheckSeverity], { nullable: true, description: 'Of one of these severities.' })
  severities?: PoleCheckSeverity[] | null;

  @Field(() => [PoleCheckState], { nullable: true, description: 'Raised, or unknown for now.' })
  states?: PoleCheckState[] | null;

  @Field(() => [ID], { nullable: true, description: 'About one of these posts.' })
  technicians?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'About one of these teams.' })
  teams?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'So since that day or before.' })
  sinceUntil?: string | null;
}

@ArgsType()
export class PoleCheckArgs extends PageArgs {
  @Field(() => PoleCheckFilter, { nullable: true, description: 'Which checks.' })
  filter?: PoleCheckFilter | null;
}

export const PoleCheckConnection = connectionOf(() => PoleCheck, 'PoleCheck', 'Points à vérifier');
