import { Directive, Field, ID, ObjectType } from '#shared/graphql/decorators.js';
import { SupportRole } from '#shared/graphql/SupportRole.js';
import { DateScalar, InseeScalar } from '#shared/graphql/scalars.js';

/** The communes' part of a support: their word on it. The agglomeration alone says which supports exist. */
@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true, description: '« Appui » What communes say to a support by their agglomeration.' })
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
  @Field(() => InseeScalar, {
    nullable: true,
    description: 'Of an exchange between peers, INSEE code of the commune that receives the others.',
  })
  hostCode?: string | null;

  @Directive('@external')
  @Field(() => DateScalar, { nullable: true, description: 'The day it was offered.' })
  offeredOn?: string | null;

  @Directive('@external')
  @Field(() => DateScalar, { nullable: true, description: 'First day.' })
  from?: string | null;

  @Directive('@external')
  @Field(() => DateScalar, { nullable: true, description: 'Last day; null for one taken in without an end.' })
  until?: string | null;
}
