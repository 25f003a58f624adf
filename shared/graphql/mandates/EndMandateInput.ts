import { Field, ID, InputType } from '../decorators.js';
import { VersionedInput } from '../KeyedInput.js';
import { DateScalar } from '../scalars.js';

@InputType({ description: '« Mettre fin à un mandat » From when a person no longer acts for the institution.' })
export class EndMandateInput extends VersionedInput {
  @Field(() => ID, { description: 'The mandate.' })
  id!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day it no longer holds: today or later, and today unless told.',
  })
  until?: string | null;
}
