import { CoFundingObject } from '#shared/graphql/CoFundingTerms.js';
import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { SupportRole, SupportScale } from '#shared/graphql/SupportRole.js';
import { CentsScalar, DateScalar, DateTimeScalar } from '#shared/graphql/scalars.js';
import { Act } from './Act.js';

export enum ConsentState {
  GRANTED = 'GRANTED',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ConsentState, {
  name: 'ConsentState',
  description: '« Parole de la commune » Granted, refused, or taken back.',
});

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Consentement » A commune’s word on one role of one scale for one need: only ever added, the last one counts.',
})
export class Consent {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => SupportScale, { nullable: true, description: 'Who would support.' })
  scale!: SupportScale;

  @Field(() => SupportRole, { nullable: true, description: 'What the support would do.' })
  role!: SupportRole;

  @Field(() => ConsentState, { nullable: true, description: 'What the commune said.' })
  state!: ConsentState;

  @Field(() => Act, { nullable: true, description: 'The act by which it said so.' })
  act!: Act;

  @Field(() => DateScalar, { nullable: true, description: 'First day it holds; null: as soon as its act binds.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day it holds; null: no end.' })
  until!: string | null;

  @Field(() => String, { nullable: true, description: 'Under which conditions.' })
  conditions!: string | null;

  @Field(() => CoFundingObject, {
    nullable: true,
    description: 'What a fonds de concours is for, as the council deliberated; null for another role.',
  })
  object!: CoFundingObject | null;

  @Field(() => CentsScalar, {
    nullable: true,
    description: 'The fonds de concours the council agreed to, in euro cents; null for another role.',
  })
  amountCents!: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was recorded; a withdrawal holds from here on.',
  })
  recordedAt!: Date;

  @Field(() => Int, {
    nullable: true,
    description: 'Which word of this commune on this need, scale and role it is, counted from 1.',
  })
  version!: number;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration!: boolean;

  /** INSEE code of the commune whose word it is. */
  readonly insee!: string;
  readonly projectId!: string;
  readonly needId!: string;
  /** Id of the word before it; null for the first. */
  readonly supersededId!: string | null;
}

export const ConsentConnection = connectionOf(() => Consent, 'Consent', 'Consentements');
