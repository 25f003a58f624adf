import { connectionOf } from '#shared/graphql/connection.js';
import { Field, Int, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar } from '#shared/graphql/scalars.js';

@ObjectType({
  simpleResolvers: true,
  description:
    '« Commune dont on est sans nouvelles » A member without an act for a while: a question to ask, never a reproach.',
})
export class SilentCommune {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of its last act (a change by one of its actors, imports excluded); null when it has none.',
  })
  lastActOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Days since then; null when it has no act.' })
  days!: number | null;
}

export const SilentCommuneConnection = connectionOf(
  () => SilentCommune,
  'SilentCommune',
  'Communes dont on est sans nouvelles',
);
