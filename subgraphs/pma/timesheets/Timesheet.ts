import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { KeyedInput } from '#shared/graphql/KeyedInput.js';
import { Problem } from '#shared/graphql/Problem.js';
import { DateTimeScalar, HalfDaysScalar, MonthScalar } from '#shared/graphql/scalars.js';

export enum TimesheetMode {
  ALL = 'ALL',
  GOOD_LINES = 'GOOD_LINES',
}
registerEnumType(TimesheetMode, {
  name: 'TimesheetMode',
  description: '« Toutes ou les bonnes » Nothing is recorded unless every line can be, or each line that can be is.',
});

@InputType({ description: '« Ligne de relevé » Half-days done in one month of one allocation.' })
export class TimesheetLineInput {
  @Field(() => ID, { description: 'The allocation.' })
  allocationId!: string;

  @Field(() => MonthScalar, { description: 'The month, up to the current one.' })
  month!: string;

  @Field(() => HalfDaysScalar, { description: 'Half-days, 0 to 62; what was recorded before stays in the history.' })
  done!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'The allocation’s version as it was read: the line is refused where it changed since. Without it the line takes the place of whatever was recorded.',
  })
  expectedVersion?: number | null;
}

@InputType({ description: '« Relevé de demi-journées » Many allocations and months at once.' })
export class RecordHalfDaysBatchInput extends KeyedInput {
  @Field(() => [TimesheetLineInput], { description: 'The lines, 1 to 1000; one for each allocation and month.' })
  lines!: TimesheetLineInput[];

  @Field(() => TimesheetMode, { defaultValue: TimesheetMode.ALL, description: 'What a line with a problem does.' })
  mode!: TimesheetMode;
}

@ObjectType({ description: '« Ligne de relevé » A line as it was sent, and what became of it.' })
export class TimesheetLine {
  allocationId!: string;

  @Field(() => Int, { description: 'Its place among the lines sent, from 0.' })
  line!: number;

  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => HalfDaysScalar, { description: 'Half-days as they were sent.' })
  done!: number;

  @Field(() => Boolean, { description: 'Whether it was recorded.' })
  recorded!: boolean;

  @Field(() => [Problem], { description: 'What is wrong with it; empty when it was recorded.' })
  problems!: Problem[];
}

@ObjectType({ description: '« Relevé » The lines that came together.' })
export class Timesheet {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Field(() => Int, { description: 'Lines recorded.' })
  recorded!: number;

  @Field(() => Int, { description: 'Lines refused.' })
  refused!: number;

  @Field(() => [TimesheetLine], { description: 'The lines in the order in which they were sent.' })
  lines!: TimesheetLine[];
}

@ObjectType({ description: '« Réponse » The sheet as it was recorded, or what stopped it.' })
export class TimesheetPayload {
  @Field(() => Timesheet, { nullable: true, description: 'The sheet; null when nothing was written.' })
  timesheet!: Timesheet | null;

  @Field(() => [Problem], { description: 'What stopped the whole; empty when lines were recorded.' })
  problems!: Problem[];
}

@ObjectType({ description: '« Saisie de demi-journées » What was recorded as done in a month, each correction a row.' })
export class HalfDaysEntry {
  @Field(() => HalfDaysScalar, { description: 'Half-days as they were known before.' })
  doneBefore!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days from then on.' })
  done!: number;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;
}
