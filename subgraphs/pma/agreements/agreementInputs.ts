import { Field, ID, InputType, ObjectType } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { Problem } from '#shared/graphql/Problem.js';
import { CentsScalar, DateScalar } from '#shared/graphql/scalars.js';
import { AgreementBody, AgreementKind, SecondmentAgreement } from './SecondmentAgreement.js';

@InputType({ description: '« Projet de convention » What two bodies are about to sign.' })
export class DraftSecondmentAgreementInput extends KeyedInput {
  @Field(() => AgreementKind, { description: 'Its kind; it must fit both parties.' })
  kind!: AgreementKind;

  @Field(() => String, { description: 'Who provides, by SIREN.' })
  provider!: string;

  @Field(() => String, { description: 'Who receives, by SIREN, or by INSEE code for a commune.' })
  receiver!: string;

  @Field(() => String, { description: 'Which of the two gives instructions.' })
  instructs!: string;

  @Field(() => ID, { nullable: true, description: 'The one post it is about; needed to second a person.' })
  technicianId?: string | null;

  @Field(() => CentsScalar, { description: 'What a half-day is reimbursed, in cents.' })
  unitCostCents!: number;

  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, included; none without it.' })
  until?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The agreement that it renews, which is so once this one is signed.',
  })
  renews?: string | null;
}

@InputType({ description: '« Accord à une mise à disposition » What the seconded person answers.' })
export class AnswerSecondmentInput extends VersionedInput {
  @Field(() => ID, { description: 'The drafted agreement about one’s own post.' })
  id!: string;

  @Field(() => Boolean, { description: 'True to agree, from today; false to take it back.' })
  agrees!: boolean;
}

@InputType({ description: '« Signature d’une convention » The act, and for one person their agreement and the order.' })
export class SignSecondmentAgreementInput extends VersionedInput {
  @Field(() => ID, { description: 'The agreement.' })
  id!: string;

  @Field(() => AgreementBody, { description: 'Which body decided.' })
  body!: AgreementBody;

  @Field(() => String, { description: 'Reference of the act.' })
  reference!: string;

  @Field(() => DateScalar, { description: 'The day it was decided, not in the future.' })
  decidedOn!: string;

  @Field(() => DateScalar, { description: 'The day since which it is enforceable, not before that.' })
  enforceableFrom!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the seconded person agreed, where one is seconded.',
  })
  personAgreedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the order, where one person is seconded.' })
  orderedOn?: string | null;
}

@InputType({ description: '« Dénonciation d’une convention » That it ends before its term.' })
export class TerminateSecondmentAgreementInput extends VersionedInput {
  @Field(() => ID, { description: 'The agreement.' })
  id!: string;

  @Field(() => DateScalar, {
    description: 'Its last day, today or later; work that rests on it alone ends by itself after it.',
  })
  lastDay!: string;
}

@ObjectType({ description: '« Réponse » The agreement after the change, or what stopped it.' })
export class SecondmentAgreementPayload {
  @Field(() => SecondmentAgreement, { nullable: true, description: 'The agreement; null when nothing was written.' })
  agreement!: SecondmentAgreement | null;

  @Field(() => [Problem], { description: 'What stopped the change; empty when it was made.' })
  problems!: Problem[];
}
