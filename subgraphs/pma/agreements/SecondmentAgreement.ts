import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { CentsScalar, DateScalar } from '#shared/graphql/scalars.js';

export enum AgreementKind {
  SECONDMENT = 'SECONDMENT',
  SHARED_SERVICE = 'SHARED_SERVICE',
  PROVISION = 'PROVISION',
  ENTENTE = 'ENTENTE',
  SYNDICATE = 'SYNDICATE',
}
registerEnumType(AgreementKind, {
  name: 'AgreementKind',
  description:
    '« Forme de convention » By which article staff works for another body: one person seconded (CGFP L512-6), a shared service (CGCT L5211-4-2), services put at another’s disposal (L5211-4-1), an entente (L5221-1), a mixed syndicate and its members (L5721-9).',
});

export enum AgreementState {
  DRAFT = 'DRAFT',
  SIGNED = 'SIGNED',
  RENEWED = 'RENEWED',
  ENDED = 'ENDED',
  TERMINATED = 'TERMINATED',
}
registerEnumType(AgreementState, {
  name: 'AgreementState',
  description:
    '« État d’une convention » A draft binds nobody; signed, then renewed by another, ended with its last day, or terminated before.',
});

export enum AgreementBody {
  EXECUTIVE = 'EXECUTIVE',
  AGREEMENT = 'AGREEMENT',
  DELIBERATION = 'DELIBERATION',
}
registerEnumType(AgreementBody, {
  name: 'AgreementBody',
  description: '« Organe » Which body’s act decides it: the executive, the agreement itself, the assembly.',
});

@ObjectType({ description: '« Partie » A body that provides staff or receives its work.' })
export class AgreementParty {
  @Field(() => String, { description: 'SIREN, or the INSEE code of a commune that receives.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Official name, where the pole knows it.' })
  name!: string | null;
}

@ObjectType({ description: '« Acte de la convention » The act that makes it enforceable.' })
export class AgreementAct {
  @Field(() => AgreementBody, { description: 'Which body decided.' })
  body!: AgreementBody;

  @Field(() => String, { description: 'Reference of the act.' })
  reference!: string;

  @Field(() => DateScalar, { description: 'The day it was decided.' })
  decidedOn!: string;

  @Field(() => DateScalar, { description: 'The day since which it is enforceable.' })
  enforceableFrom!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    '« Convention de mise à disposition » By which a body’s staff works for another, at what cost, and who gives instructions. Legal basis to be confirmed by a jurist.',
})
export class SecondmentAgreement {
  technicianId!: string | null;
  renewsId!: string | null;

  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => AgreementKind, { nullable: true, description: 'Its kind.' })
  kind!: AgreementKind;

  @Field(() => AgreementState, { nullable: true, description: 'Where it stands.' })
  state!: AgreementState;

  @Field(() => AgreementParty, { nullable: true, description: 'Who provides: the employer, or who hands its work on.' })
  provider!: AgreementParty;

  @Field(() => AgreementParty, { nullable: true, description: 'Who receives the work.' })
  receiver!: AgreementParty;

  @Field(() => AgreementParty, { nullable: true, description: 'Who gives instructions: one of the two parties.' })
  instructs!: AgreementParty;

  @Field(() => CentsScalar, { nullable: true, description: 'What a half-day is reimbursed, in cents.' })
  unitCostCents!: number;

  @Field(() => DateScalar, { nullable: true, description: 'First day of its period.' })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of its period, included; null without an end.' })
  until!: string | null;

  @Field(() => AgreementAct, { nullable: true, description: 'Its act; null while a draft.' })
  act!: AgreementAct | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the seconded person agreed, where one is seconded; for that post and the pole’s director.',
  })
  personAgreedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the order that seconds the person; for that post and the pole’s director.',
  })
  orderedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which work may rest on it: begun, enforceable, and agreed and ordered for one person.',
  })
  holdsFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last such day, included; null without an end.' })
  holdsUntil!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when it came from a file of what already was.' })
  imported!: boolean;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration!: boolean;

  @Field(() => Int, { nullable: true, description: 'Grows with each change; give it as `expectedVersion`.' })
  version!: number;
}

export const SecondmentAgreementConnection = connectionOf(
  () => SecondmentAgreement,
  'SecondmentAgreement',
  'Conventions de mise à disposition',
);
