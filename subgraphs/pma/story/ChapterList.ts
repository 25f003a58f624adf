import { ArgsType, Field, InputType } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { SirenScalar } from '#shared/graphql/scalars.js';
import { StoryPeriod } from '#shared/story/StoryPeriod.js';

@InputType({ description: '« Filtre du récit » All conditions given must hold; within a list, one is enough.' })
export class PoleStoryFilter {
  @Field(() => [SirenScalar], { nullable: true, description: 'Of these poles.' })
  poles?: string[] | null;

  @Field(() => [StoryPeriod], { nullable: true, description: 'Of these times of the story.' })
  periods?: StoryPeriod[] | null;

  @Field(() => [String], { nullable: true, description: 'Of these axes of a territorial project, by their keys.' })
  axes?: string[] | null;
}

@ArgsType()
export class PoleStoryArgs extends PageArgs {
  @Field(() => PoleStoryFilter, { nullable: true, description: 'Which chapters.' })
  filter?: PoleStoryFilter | null;
}
