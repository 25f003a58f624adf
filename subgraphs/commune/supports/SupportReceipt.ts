import { connectionOf } from '#shared/graphql/connection.js';
import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { SupportRole } from '#shared/graphql/SupportRole.js';
import { SupportEndReason, SupportKind, SupportState } from '#shared/graphql/SupportStates.js';
import { DateScalar, DateTimeScalar, HalfDaysScalar, InseeScalar, SirenScalar } from '#shared/graphql/scalars.js';

@ObjectType({
  simpleResolvers: true,
  description: '« Appui reçu » What an agglomeration offered or gave, as it told the commune: kept, never edited.',
})
export class SupportReceipt {
  @Field(() => String, { description: 'Reference of the support, such as "CALL-A-2026-004".' })
  reference!: string;

  @Field(() => SirenScalar, { description: 'SIREN of the agglomeration that supports.' })
  agglomerationSiren!: string;

  @Field(() => SupportRole, { description: 'What it does: the role to consent to.' })
  role!: SupportRole;

  @Field(() => SupportKind, { description: 'What kind of help it is.' })
  kind!: SupportKind;

  @Field(() => InseeScalar, {
    nullable: true,
    description: 'Of an exchange between peers, INSEE code of the commune that receives the others, as it was told.',
  })
  hostCode!: string | null;

  @Field(() => SupportState, { description: 'Where it stood.' })
  state!: SupportState;

  @Field(() => HalfDaysScalar, { description: 'Half-days planned in all.' })
  halfDays!: number;

  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null for one without an end.' })
  until!: string | null;

  @Field(() => String, { nullable: true, description: 'How the communes learn to do without it.' })
  upskilling!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day it held; null while it is not over.' })
  endedOn!: string | null;

  @Field(() => SupportEndReason, { nullable: true, description: 'Why it is over.' })
  endReason!: SupportEndReason | null;

  @Field(() => String, { nullable: true, description: 'What the agglomeration wrote.' })
  reason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the agglomeration decided it.' })
  decidedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it arrived here.' })
  receivedAt!: Date;

  readonly insee!: string;
  readonly projectId!: string;
  readonly needId!: string;
  readonly supportId!: string;
}

export const SupportReceiptConnection = connectionOf(() => SupportReceipt, 'SupportReceipt', 'Appuis reçus');
