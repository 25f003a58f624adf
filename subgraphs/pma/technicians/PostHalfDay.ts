import { Field, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { DateScalar } from '#shared/graphql/scalars.js';

export enum DayPart {
  MORNING = 'MORNING',
  AFTERNOON = 'AFTERNOON',
}
registerEnumType(DayPart, { name: 'DayPart', description: '« Demi-journée » The morning or the afternoon of a day.' });

export enum PostHalfDayState {
  WORKING = 'WORKING',
  PUBLIC_HOLIDAY = 'PUBLIC_HOLIDAY',
  WEEK_END = 'WEEK_END',
  OUTSIDE_POST = 'OUTSIDE_POST',
}
registerEnumType(PostHalfDayState, {
  name: 'PostHalfDayState',
  description:
    '« État d’une demi-journée » What the calendar makes of it: worked in a full-time week, a public holiday (Code du travail L3133-1), a Saturday or Sunday, or a day on which the post does not exist.',
});

@ObjectType({
  description:
    '« Demi-journée d’un poste » What the calendar makes of one half-day. Part time, half-days withdrawn, planned and done are sums of a month, on no day.',
})
export class PostHalfDay {
  @Field(() => DateScalar, { description: 'The day.' })
  day!: string;

  @Field(() => DayPart, { description: 'Which half of it.' })
  part!: DayPart;

  @Field(() => PostHalfDayState, { description: 'What the calendar makes of it.' })
  state!: PostHalfDayState;
}
