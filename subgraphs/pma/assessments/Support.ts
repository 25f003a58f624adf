import { Directive, Field, ID, ObjectType } from '#shared/graphql/decorators.js';
import { SupportRole } from '#shared/graphql/SupportRole.js';
import { DateScalar, InseeScalar, SirenScalar } from '#shared/graphql/scalars.js';

/** The pole's part of a support by an agglomeration: what it knows beside it. The agglomeration alone says which exist. */
@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: '« Appui » What the pole does for the need that an agglomeration supports.',
})
export class Support {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Directive('@external')
  @Field(() => ID, { nullable: true, description: 'The need it answers.' })
  needId?: string | null;

  @Directive('@external')
  @Field(() => SupportRole, { nullable: true, description: 'What it does; the communes consent to this role.' })
  role?: SupportRole | null;

  @Directive('@external')
  @Field(() => [InseeScalar], { nullable: true, description: 'INSEE codes of the communes whose consent it needs.' })
  communeCodes?: readonly string[] | null;

  @Directive('@external')
  @Field(() => SirenScalar, { nullable: true, description: 'SIREN of the agglomeration that supports.' })
  agglomerationCode?: string | null;

  @Directive('@external')
  @Field(() => DateScalar, { nullable: true, description: 'First day.' })
  from?: string | null;

  @Directive('@external')
  @Field(() => DateScalar, { nullable: true, description: 'Last day; null for one taken in without an end.' })
  until?: string | null;

  @Directive('@external')
  @Field(() => DateScalar, { nullable: true, description: 'The last day it held; null while it is not over.' })
  endedOn?: string | null;
}
