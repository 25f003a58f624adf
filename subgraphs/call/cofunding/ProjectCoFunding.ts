import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { CentsScalar } from '#shared/graphql/scalars.js';
import type { ProjectMoney } from './projectMoney.js';

@ObjectType({
  description:
    '« Fonds de concours d’un projet » What the agglomeration asked may give by law, on which plan, and what it gives.',
})
export class ProjectCoFunding {
  @Field(() => CentsScalar, {
    description: 'Fonds of this agglomeration granted to the project already, in euro cents.',
  })
  grantedCents!: number;

  readonly money!: ProjectMoney;
}
