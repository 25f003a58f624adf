import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ObjectType } from '#shared/graphql/decorators.js';
import { type Owned, OwnedEntity } from '../communes/OwnedEntity.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: '« Association » One that takes part in the commune’s approach: a collective, distinct from the forum.',
})
export class Association extends OwnedEntity {
  @Field(() => String, { nullable: true, description: 'Its name.' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its number in the national register of associations (RNA): W and nine digits.',
  })
  rna?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What of the approach it takes part in; not the whole of the commune’s life.',
  })
  scope?: string | null;
}

export type AssociationRow = Owned & Omit<Association, keyof Owned>;

export const AssociationConnection = connectionOf(() => Association, 'Association', 'Associations');
