import { Field, ID, InputType, Int, ObjectType } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { Problem } from '#shared/graphql/Problem.js';
import { SkillLevel } from '#shared/graphql/SkillLevel.js';
import { HalfDaysScalar, MonthScalar } from '#shared/graphql/scalars.js';
import { Post, PostState } from './Post.js';

@InputType({ description: '« Savoir-faire donné » A skill and how well it is mastered.' })
export class PostSkillInput {
  @Field(() => String, { description: 'The skill: its code or its name in the reference list.' })
  skill!: string;

  @Field(() => SkillLevel, { description: 'How well.' })
  level!: SkillLevel;
}

@InputType({ description: '« Nouveau poste » A post of one’s own agglomeration; what it gives is told afterwards.' })
export class CreatePostInput extends KeyedInput {
  @Field(() => String, { description: 'Its code, one for each post, 200 characters at most.' })
  code!: string;

  @Field(() => String, { description: 'Its function, never a person’s name.' })
  function!: string;

  @Field(() => PostState, { description: 'Whether somebody holds it.' })
  state!: PostState;

  @Field(() => Int, { description: 'Share of its working time that is pooled, percent, 0 to 100.' })
  pooledShare!: number;

  @Field(() => Boolean, { description: 'Whether involving inhabitants is one of its missions.' })
  involvesInhabitants!: boolean;

  @Field(() => [PostSkillInput], { description: 'What it masters; 50 at most.' })
  skills!: PostSkillInput[];
}

@InputType({ description: '« Poste changé » What is left out stays as it is.' })
export class UpdatePostInput extends VersionedInput {
  @Field(() => ID, { description: 'The post.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Its function.' })
  function?: string | null;

  @Field(() => PostState, { nullable: true, description: 'Whether somebody holds it.' })
  state?: PostState | null;

  @Field(() => Int, { nullable: true, description: 'Share of its working time that is pooled, percent.' })
  pooledShare?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether involving inhabitants is one of its missions.' })
  involvesInhabitants?: boolean | null;

  @Field(() => [PostSkillInput], { nullable: true, description: 'All that it masters.' })
  skills?: PostSkillInput[] | null;
}

@InputType({ description: '« Capacité d’un poste » What it gives each month from a month on.' })
export class SetPostCapacityInput extends VersionedInput {
  @Field(() => ID, { description: 'The post.' })
  id!: string;

  @Field(() => MonthScalar, { description: 'First month; what was said of that month before is replaced.' })
  since!: string;

  @Field(() => HalfDaysScalar, {
    description: 'Half-days a month, 0 to 62; below what is already committed it is kept, and the excess is shown.',
  })
  halfDays!: number;
}

@ObjectType({ description: '« Réponse » The post after the change, or what stopped it.' })
export class PostPayload {
  @Field(() => Post, { nullable: true, description: 'Null when nothing was written.' })
  post!: Post | null;

  @Field(() => [Problem], { description: 'Empty when the change was made.' })
  problems!: Problem[];
}
