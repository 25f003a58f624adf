import { Directive, Field, ObjectType } from './decorators.js';
import { HalfDaysScalar, MonthScalar } from './scalars.js';

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: '« Lot d’une offre » Half-days of one source in one month: the same lot is never counted twice.',
})
export class OfferLot {
  @Field(() => String, { description: 'Names the lot and tells nothing of who would do the work.' })
  lot!: string;

  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => HalfDaysScalar, { description: 'Half-days that are free.' })
  halfDays!: number;
}
