import { AllocationFacts } from '#shared/graphql/CommuneFacts.js';
import { ConsentStanding } from '#shared/graphql/ConsentStanding.js';
import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { DateScalar, HalfDaysScalar, InseeScalar, MonthScalar } from '#shared/graphql/scalars.js';

export enum AllocationState {
  REQUESTED = 'REQUESTED',
  PROPOSED = 'PROPOSED',
  ACCEPTED = 'ACCEPTED',
  ACTIVE = 'ACTIVE',
  ENDED = 'ENDED',
  REFUSED = 'REFUSED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(AllocationState, {
  name: 'AllocationState',
  description:
    '« État d’une affectation » From the request to its end. Accepted and active ones commit what is planned, ended ones what was done.',
});

export enum AllocationCheck {
  OVER_ALLOCATED = 'OVER_ALLOCATED',
  NO_EMPLOYER_AGREEMENT = 'NO_EMPLOYER_AGREEMENT',
  NO_CONSENT = 'NO_CONSENT',
  INCOMPLETE_CHAIN = 'INCOMPLETE_CHAIN',
  CHAIN_ENDS_SOON = 'CHAIN_ENDS_SOON',
  CONTRADICTORY_INSTRUCTIONS = 'CONTRADICTORY_INSTRUCTIONS',
}
registerEnumType(AllocationCheck, {
  name: 'AllocationCheck',
  description:
    '« Point à vérifier » What is not in order: more promised than the post can give, no agreement of the employer, no consent of the pilot commune, a day of work without agreements that lead from the employer to the commune, such agreements that end within 90 days, or two that say differently who gives instructions.',
});

export enum AllocationEndReason {
  DECIDED = 'DECIDED',
  CONSENT_WITHDRAWN = 'CONSENT_WITHDRAWN',
  CONSENT_REFUSED = 'CONSENT_REFUSED',
  CONSENT_OVER = 'CONSENT_OVER',
  CONSENT_REPLACED = 'CONSENT_REPLACED',
  AGREEMENT_OVER = 'AGREEMENT_OVER',
}
registerEnumType(AllocationEndReason, {
  name: 'AllocationEndReason',
  description:
    '« Raison de la fin » The pole decided it, or what it rested on is gone: the pilot commune’s consent was taken back, refused, is over or was replaced by one that does not hold yet, or the employer’s agreement or the chain of agreements between the bodies is over.',
});

@ObjectType({ description: '« Mois d’une affectation » Half-days of one month.' })
export class AllocationMonth {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => HalfDaysScalar, { description: 'Half-days planned.' })
  planned!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days done.' })
  done!: number;
}

@ObjectType({ description: '« Accord de l’employeur » That the employer lends the post for this work.' })
export class Agreement {
  @Field(() => DateScalar, { description: 'The day it was given.' })
  agreedOn!: string;

  @Field(() => String, { nullable: true, description: 'Reference of its act, if any.' })
  reference!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day, included; null when it has no end.' })
  until!: string | null;
}

@ObjectType({
  description: '« Dérogation à la capacité » That an allocation may exceed what its post can give, by a decision.',
})
export class CapacityOverride {
  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: 'The post of who decided: a function, never a name.' })
  authorPost!: string;

  @Field(() => DateScalar, { description: 'Its last day: months that begin after it are held to the capacity again.' })
  until!: string;

  @Field(() => DateScalar, { description: 'The day it was recorded.' })
  recordedOn!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description: '« Affectation » A post at work in the resource team of a project, for a period, in half-days by month.',
})
export class Allocation {
  technicianId!: string;
  teamId!: string;
  /** The request that it serves, if one. */
  staffingRequestId!: string | null;
  /** The allocation whose work it goes on with, if one. */
  takesOverId!: string | null;

  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Reference, such as "PMA-2026-031".' })
  reference!: string;

  @Field(() => AllocationState, { nullable: true, description: 'Where it stands.' })
  state!: AllocationState;

  @Field(() => DateScalar, { nullable: true, description: 'First day.' })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, included.' })
  until!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last active day of an ended one; null before, and for what was taken in without it.',
  })
  endedOn!: string | null;

  @Field(() => AllocationEndReason, { nullable: true, description: 'Why it ended; null wherever `endedOn` is.' })
  endReason!: AllocationEndReason | null;

  @Field(() => Agreement, { nullable: true, description: 'The employer’s agreement; null while there is none.' })
  employerAgreement!: Agreement | null;

  @Field(() => ID, { nullable: true, description: 'Identifier of the project it works on.' })
  projectId!: string;

  @Field(() => ID, { nullable: true, description: 'The need it serves, if its request names one to this reader.' })
  needId!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the skill that its request seeks.' })
  skillSought!: string | null;

  @Field(() => InseeScalar, { nullable: true, description: 'INSEE code of the commune that pilots its team.' })
  pilotCode!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was requested.' })
  requestedOn!: string;

  /** What communes and agglomerations tell of it: theirs to tell. */
  @Directive('@external')
  @Field(() => ConsentStanding, { nullable: true, description: 'Where the pilot commune stands by its own word.' })
  communeWord?: ConsentStanding | null;

  @Directive('@external')
  @Field(() => AllocationFacts, { nullable: true, description: 'What the commune concerned tells of it today.' })
  communeFacts?: AllocationFacts | null;

  @Directive('@external')
  @Field(() => HalfDaysScalar, { nullable: true, description: 'Half-days of agglomerations for the same need.' })
  agglomerationHalfDays?: number | null;

  @Directive('@external')
  @Field(() => HalfDaysScalar, { nullable: true, description: 'Half-days that peers give each other for it.' })
  exchangedHalfDays?: number | null;

  @Directive('@external')
  @Field(() => HalfDaysScalar, {
    nullable: true,
    description: 'Half-days that the pilot’s agglomeration had free when it was requested.',
  })
  agglomerationFreeHalfDays?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'True when it was taken in as it already was elsewhere.' })
  imported!: boolean;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration!: boolean;

  @Field(() => Int, { nullable: true, description: 'Grows with each change; give it as `expectedVersion`.' })
  version!: number;
}

export const AllocationConnection = connectionOf(() => Allocation, 'Allocation', 'Affectations');
