import { Field, InputType } from './decorators.js';
import { HalfDaysScalar, MonthScalar } from './scalars.js';

@InputType({ description: '« Mois demandé » Half-days asked for in a month.' })
export class PlannedMonthInput {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => HalfDaysScalar, { description: 'Half-days, 0 to 62.' })
  planned!: number;
}

@InputType({ description: '« Mois fait » Half-days done in a month.' })
export class DoneMonthInput {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => HalfDaysScalar, { description: 'Half-days, 0 to 62; replaces what was recorded before.' })
  done!: number;
}
