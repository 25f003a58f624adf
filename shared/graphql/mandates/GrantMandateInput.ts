import { Field, InputType } from '../decorators.js';
import { KeyedInput } from '../KeyedInput.js';
import { DateScalar } from '../scalars.js';
import { Role } from './Role.js';

@InputType({ description: '« Accorder un mandat » Who shall act for the administrator’s own institution.' })
export class GrantMandateInput extends KeyedInput {
  @Field(() => String, { description: 'The `sub` of the person’s tokens, 1 to 255 characters. Never a name.' })
  subject!: string;

  @Field(() => Role, { description: 'One of the roles of this scale.' })
  role!: Role;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it holds; today unless told.' })
  since?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it no longer holds; no end unless told.' })
  until?: string | null;
}
