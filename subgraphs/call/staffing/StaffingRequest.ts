import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { SkillLevel } from '#shared/graphql/SkillLevel.js';
import { DateScalar, DateTimeScalar, HalfDaysScalar } from '#shared/graphql/scalars.js';
import { StaffingState } from './StaffingState.js';

export enum PoleAnswer {
  OPEN = 'OPEN',
  PARTLY = 'PARTLY',
  FILLED = 'FILLED',
  EXPIRED = 'EXPIRED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(PoleAnswer, {
  name: 'PoleAnswer',
  description:
    '« Réponse du pôle » Where the pole stands with a request: open, served in part or whole, over, cancelled.',
});

@ObjectType({
  description: '« Réponse à une demande » What the pole answered, as it was received here: half-days, never who.',
})
export class StaffingAnswer {
  @Field(() => PoleAnswer, { description: 'Where the pole stands.' })
  state!: PoleAnswer;

  @Field(() => HalfDaysScalar, { description: 'Half-days committed to the request by then.' })
  foundHalfDays!: number;

  @Field(() => DateTimeScalar, { description: 'When the pole answered.' })
  answeredAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When the answer arrived here.' })
  receivedAt!: Date;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    '« Demande de ressource » What an agglomeration asks of the pole for a need that nobody of its own can serve: a skill and half-days, never a person.',
})
export class StaffingRequest {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Directive('@shareable')
  @Field(() => String, { nullable: true, description: 'Reference, such as "CALL-D-2026-004".' })
  reference!: string | null;

  @Field(() => StaffingState, { nullable: true, description: 'Where it stands for the agglomeration.' })
  state!: StaffingState | null;

  @Directive('@shareable')
  @Field(() => String, { nullable: true, description: 'Code of the skill sought, from the reference list.' })
  skill!: string | null;

  @Directive('@shareable')
  @Field(() => SkillLevel, { nullable: true, description: 'The level sought, or above.' })
  level!: SkillLevel | null;

  @Directive('@shareable')
  @Field(() => HalfDaysScalar, { nullable: true, description: 'Half-days asked for in all.' })
  halfDays!: number | null;

  @Directive('@shareable')
  @Field(() => HalfDaysScalar, {
    nullable: true,
    description: 'Evidence: half-days that the agglomeration’s own posts have left for it.',
  })
  ownHalfDays!: number | null;

  @Directive('@shareable')
  @Field(() => DateScalar, { nullable: true, description: 'First day of the window.' })
  from!: string | null;

  @Directive('@shareable')
  @Field(() => DateScalar, { nullable: true, description: 'Last day of the window, included.' })
  until!: string | null;

  @Directive('@shareable')
  @Field(() => String, { nullable: true, description: 'Why nobody of the agglomeration can.' })
  reason!: string | null;

  @Field(() => HalfDaysScalar, { nullable: true, description: 'Half-days found by the pole, as last received.' })
  foundHalfDays!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was sent; null while it is a draft.' })
  sentAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was taken back; null where it was not.' })
  cancelReason!: string | null;

  @Directive('@shareable')
  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration!: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Last change.' })
  updatedAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'Give it back as `expectedVersion` with a change.' })
  version!: number | null;
}

/** A request as stored: what its type shows, and what its resolvers need. */
export interface StaffingRow extends StaffingRequest {
  readonly siren: string;
  readonly projectId: string;
  readonly needId: string;
  readonly leadCommune: string;
  readonly communes: readonly string[];
  readonly state: StaffingState;
  readonly reference: string;
  readonly skill: string;
  readonly level: SkillLevel;
  readonly halfDays: number;
  readonly ownHalfDays: number;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
  readonly foundHalfDays: number;
  readonly demonstration: boolean;
  readonly version: number;
}

export const StaffingRequestConnection = connectionOf(
  () => StaffingRequest,
  'StaffingRequest',
  'Demandes de ressource',
);
