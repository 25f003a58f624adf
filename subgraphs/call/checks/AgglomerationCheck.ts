import { connectionOf } from '#shared/graphql/connection.js';
import { ArgsType, Field, ID, InputType, ObjectType } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { DateScalar, InseeScalar } from '#shared/graphql/scalars.js';
import { CheckKind, CheckSeverity, CheckState } from './CheckKind.js';

@ObjectType({
  simpleResolvers: true,
  description:
    '« Point à vérifier de l’agglomération » What is not in order with something that is kept all the same, and what to do.',
})
export class AgglomerationCheck {
  @Field(() => ID, { description: 'The same for the same matter, whoever asks and whenever.' })
  id!: string;

  @Field(() => CheckKind, { description: 'What is not in order.' })
  kind!: CheckKind;

  @Field(() => CheckState, {
    description:
      'UNKNOWN where it depends on the communes’ own word and that cannot be asked now: it is not in order by that.',
  })
  state!: CheckState;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it is about; null where none is known.' })
  since!: string | null;

  @Field(() => String, { description: 'What it is about: a reference, a code, a title.' })
  title!: string;

  @Field(() => [InseeScalar], { description: 'INSEE codes of the communes concerned.' })
  communeCodes!: readonly string[];

  readonly factId!: string | null;
  readonly supportId!: string | null;
  readonly postId!: string | null;
  readonly regimeId!: string | null;
}

export const AgglomerationCheckConnection = connectionOf(
  () => AgglomerationCheck,
  'AgglomerationCheck',
  'Points à vérifier de l’agglomération',
);

@InputType({ description: '« Filtre des points à vérifier » Which checks; all criteria hold together.' })
export class AgglomerationCheckFilter {
  @Field(() => [CheckKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: CheckKind[] | null;

  @Field(() => [CheckSeverity], { nullable: true, description: 'As grave as one of these.' })
  severities?: CheckSeverity[] | null;

  @Field(() => [CheckState], { nullable: true, description: 'Raised, or unknown for now.' })
  states?: CheckState[] | null;

  @Field(() => [InseeScalar], { nullable: true, description: 'Concerning one of these communes.' })
  communes?: string[] | null;
}

@ArgsType()
export class AgglomerationChecksArgs extends PageArgs {
  @Field(() => AgglomerationCheckFilter, { nullable: true, description: 'Which checks.' })
  filter?: AgglomerationCheckFilter | null;
}
