import { CoFundingObject } from '#shared/graphql/CoFundingTerms.js';
import { Field, ID, InputType, Int } from '#shared/graphql/decorators.js';
import { KeyedInput } from '#shared/graphql/KeyedInput.js';
import { SupportRole, SupportScale } from '#shared/graphql/SupportRole.js';
import { CentsScalar, DateScalar } from '#shared/graphql/scalars.js';
import { DecidingBody } from './Act.js';
import { ConsentState } from './Consent.js';

@InputType({ description: '« Acte donné » The act by which the commune speaks.' })
export class ActInput {
  @Field(() => DecidingBody, { description: 'Who decided.' })
  body!: DecidingBody;

  @Field(() => String, { nullable: true, description: 'Its reference, 200 characters at most.' })
  reference?: string | null;

  @Field(() => DateScalar, { description: 'The day it was decided; not in the future.' })
  decidedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day from which it binds (published and transmitted); a consent holds on no day without it.',
  })
  enforceableFrom?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Its signed document, among the files of the actor’s commune: sent beforehand to /files/commune/file.',
  })
  fileId?: string | null;
}

@InputType({ description: '« Parole à enregistrer » What the actor’s commune says on a role of a scale for a need.' })
export class RecordConsentInput extends KeyedInput {
  @Field(() => ID, { description: 'The need.' })
  needId!: string;

  @Field(() => SupportScale, { description: 'Who would support.' })
  scale!: SupportScale;

  @Field(() => SupportRole, { description: 'What the support would do.' })
  role!: SupportRole;

  @Field(() => ConsentState, { description: 'WITHDRAWN only after GRANTED.' })
  state!: ConsentState;

  @Field(() => ActInput, { description: 'The act; the body that is needed depends on the role.' })
  act!: ActInput;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of a consent; as soon as its act binds unless told.',
  })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of a consent; no end unless told.' })
  until?: string | null;

  @Field(() => String, { nullable: true, description: 'Under which conditions, 10,000 characters at most.' })
  conditions?: string | null;

  @Field(() => CoFundingObject, {
    nullable: true,
    description: 'Of a consent to a fonds de concours: what it is for, as the council deliberated. With its amount.',
  })
  object?: CoFundingObject | null;

  @Field(() => CentsScalar, {
    nullable: true,
    description: 'Of a consent to a fonds de concours: how much the council agreed to, in euro cents. With its object.',
  })
  amountCents?: number | null;

  @Field(() => Int, {
    description: 'Version of the commune’s last word on this need, scale and role; 0 where it has said nothing.',
  })
  expectedVersion!: number;
}
