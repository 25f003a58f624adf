import { Field, ID, InputType } from '#shared/graphql/decorators.js';
import { VersionedInput } from '#shared/graphql/KeyedInput.js';
import { CentsScalar, DateScalar } from '#shared/graphql/scalars.js';
import { FundingKind, FundingStatus, VatBasis } from './FundingPlan.js';

@InputType({ description: '« Ligne donnée » Money from one source.' })
export class FundingLineInput {
  @Field(() => ID, {
    nullable: true,
    description: 'A line of the plan as it is, to keep its identity; a new one without.',
  })
  id?: string | null;

  @Field(() => FundingKind, { description: 'What kind of source.' })
  kind!: FundingKind;

  @Field(() => String, { description: 'Who pays, 200 characters at most.' })
  source!: string;

  @Field(() => String, { nullable: true, description: 'Under which scheme, 200 characters at most.' })
  label?: string | null;

  @Field(() => CentsScalar, { description: 'How much, in euro cents.' })
  amountCents!: number;

  @Field(() => FundingStatus, { description: 'How far it is.' })
  status!: FundingStatus;

  @Field(() => DateScalar, { nullable: true, description: 'Last day to ask or to answer.' })
  deadline?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'For OTHER: whether it is public money; the other kinds say it.',
  })
  public?: boolean | null;
}

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
