import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { Framework } from './Framework.js';
import { FrameworkAdoption } from './FrameworkAdoption.js';

@ObjectType({ description: '« Référentiel changé » The framework as it is now, or what stopped the change.' })
export class FrameworkPayload {
  @Field(() => Framework, { nullable: true, description: 'The framework; null when there is a problem.' })
  framework!: Framework | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}

@ObjectType({ description: '« Adoption changée » The adoption as it is now, or what stopped the change.' })
export class FrameworkAdoptionPayload {
  @Field(() => FrameworkAdoption, { nullable: true, description: 'The adoption; null when there is a problem.' })
  adoption!: FrameworkAdoption | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}
