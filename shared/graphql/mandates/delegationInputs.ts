import { Field, ID, InputType } from '../decorators.js';
import { KeyedInput, VersionedInput } from '../KeyedInput.js';
import { DateScalar } from '../scalars.js';

@InputType({ description: '« Déléguer » Who acts in one’s own place, in the role one acts in, while one is away.' })
export class DelegateMandateInput extends KeyedInput {
  @Field(() => String, { description: 'The `sub` of the person’s tokens, 1 to 255 characters. Never a name.' })
  subject!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it holds; today unless told.' })
  since?: string | null;

  @Field(() => DateScalar, { description: 'The first day it no longer holds: the day one is back.' })
  until!: string;
}

@InputType({ description: '« Mettre fin à une délégation » At once, by its holder or by the administration.' })
export class EndDelegationInput extends VersionedInput {
  @Field(() => ID, { description: 'The delegation.' })
  id!: string;
}
