import { Field, ID, InputType } from '#shared/graphql/decorators.js';
import { FundingLineInput } from '#shared/graphql/FundingLineInput.js';
import { VatBasis } from '#shared/graphql/FundingPlan.js';
import { VersionedInput } from '#shared/graphql/KeyedInput.js';
import { CentsScalar } from '#shared/graphql/scalars.js';

@InputType({ description: '« Plan de financement donné » The whole plan: lines that are left out are gone.' })
export class SetFundingPlanInput extends VersionedInput {
  @Field(() => ID, { description: 'The project.' })
  projectId!: string;

  @Field(() => CentsScalar, { description: 'Cost in euro cents.' })
  costCents!: number;

  @Field(() => VatBasis, { description: 'What the cost includes.' })
  vat!: VatBasis;

  @Field(() => [FundingLineInput], { description: 'Who else pays, 50 lines at most.' })
  lines!: FundingLineInput[];
}
