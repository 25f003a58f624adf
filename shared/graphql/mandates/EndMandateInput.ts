import { Field, ID, InputType, Int } from '../decorators.js';
import { DateScalar } from '../scalars.js';

@InputType({ description: '« Mettre fin à un mandat » From when a person no longer acts for the institution.' })
export class EndMandateInput {
  @Field(() => String, {
    description: '1 to 100 characters of the client’s choice; sent again, nothing is done twice.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The mandate.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read; another one: VersionConflict.' })
  expectedVersion!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day it no longer holds: today or later, and today unless told.',
  })
  until?: string | null;
}
