import { Field, ID, InputType } from './decorators.js';
import { FundingKind, FundingScheme, FundingStatus } from './FundingPlan.js';
import { CentsScalar, DateScalar } from './scalars.js';

@InputType({ description: '« Ligne donnée » Money from one source.' })
export class FundingLineInput {
  @Field(() => ID, {
    nullable: true,
    description: 'A line of the plan as it is, to keep its identity; a new one without.',
  })
  id?: string | null;

  @Field(() => FundingKind, { description: 'What kind of source.' })
  kind!: FundingKind;

  @Field(() => FundingScheme, {
    nullable: true,
    description: 'Under which well-known scheme; that of its kind of source.',
  })
  scheme?: FundingScheme | null;

  @Field(() => String, { description: 'Who pays, 200 characters at most.' })
  source!: string;

  @Field(() => String, { nullable: true, description: 'Under which scheme, in words, 200 characters at most.' })
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
