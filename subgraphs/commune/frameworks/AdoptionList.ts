import { ArgsType, Field, InputType } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { DateScalar, InseeScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { Theme } from '../actions/Theme.js';

@InputType({ description: '« Filtre des adoptions » All conditions given must hold; within a list, one is enough.' })
export class AdoptionFilter {
  @Field(() => [InseeScalar], {
    nullable: true,
    description:
      'Of frameworks that one of these communes writes, such as the pilot’s, as far as the reader may see them.',
  })
  writtenBy?: string[] | null;

  @Field(() => [InseeScalar], { nullable: true, description: 'Adopted by one of these communes.' })
  adopters?: string[] | null;

  @Field(() => [Theme], { nullable: true, description: 'Of frameworks on one of these themes.' })
  themes?: Theme[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Adopted on that day or before.' })
  until?: string | null;

  @Field(() => [Visibility], { nullable: true, description: 'With one of these visibilities.' })
  visibilities?: Visibility[] | null;
}

@ArgsType()
export class AdoptionListArgs extends PageArgs {
  @Field(() => AdoptionFilter, { nullable: true, description: 'Which adoptions.' })
  filter?: AdoptionFilter | null;
}
