import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, InputType, Int, ObjectType } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { Problem } from '#shared/graphql/Problem.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { AgreementBody } from '../agreements/SecondmentAgreement.js';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    '« Acte du pôle » What its council or its executive decided; it binds once published and transmitted (CGCT L2131-1).',
})
export class PoleAct {
  pole!: string;
  agreementId!: string | null;

  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => AgreementBody, { nullable: true, description: 'Which body decided: the assembly or the executive.' })
  body!: AgreementBody | null;

  @Field(() => String, { nullable: true, description: 'Reference of the act.' })
  reference!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  subject!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was decided.' })
  decidedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day since which it binds, published and transmitted; null before.',
  })
  enforceableFrom!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration!: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Give it back as `expectedVersion` with a change.' })
  version!: number | null;
}

export const PoleActConnection = connectionOf(() => PoleAct, 'PoleAct', 'Actes du pôle');

@InputType({ description: '« Nouvel acte » Of one’s own pole.' })
export class RecordPoleActInput extends KeyedInput {
  @Field(() => AgreementBody, { description: 'Which body decided: DELIBERATION or EXECUTIVE.' })
  body!: AgreementBody;

  @Field(() => String, { description: 'Its reference, 200 characters at most, once in the pole.' })
  reference!: string;

  @Field(() => String, { description: 'What it is about, 200 characters at most.' })
  subject!: string;

  @Field(() => DateScalar, { description: 'The day it was decided, not in the future.' })
  decidedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day since which it binds, where it is known.' })
  enforceableFrom?: string | null;

  @Field(() => ID, { nullable: true, description: 'The agreement on staff that it approves, if one.' })
  agreementId?: string | null;
}

@InputType({
  description: '« Acte exécutoire » The day since which an act binds, once it is published and transmitted.',
})
export class EnforcePoleActInput extends VersionedInput {
  @Field(() => ID, { description: 'The act.' })
  id!: string;

  @Field(() => DateScalar, { description: 'The day, not before it was decided, not in the future.' })
  enforceableFrom!: string;
}

@ObjectType({ description: '« Réponse » The act after the change, or what stopped it.' })
export class PoleActPayload {
  @Field(() => PoleAct, { nullable: true, description: 'The act; null when nothing was written.' })
  act!: PoleAct | null;

  @Field(() => [Problem], { description: 'What stopped the change; empty when it was made.' })
  problems!: Problem[];
}
