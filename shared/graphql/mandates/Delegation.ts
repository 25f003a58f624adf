import { Directive, Field, ID, Int, ObjectType } from '../decorators.js';
import { DateScalar } from '../scalars.js';
import { Role } from './Role.js';

@Directive('@shareable')
@ObjectType({
  description:
    '« Délégation » Who acts in the place of the holder of a mandate, in the same role, from which day until which.',
})
export class Delegation {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => ID, { description: 'The mandate it stands on, and with which it ends at the latest.' })
  mandateId!: string;

  @Field(() => String, { description: 'Pseudonymous key of the mandate’s holder, who is away.' })
  holder!: string;

  @Field(() => String, { description: 'Pseudonymous key of who acts meanwhile: the `sub` of its tokens.' })
  subject!: string;

  @Field(() => String, { description: 'Whom one acts for: INSEE code of a commune, SIREN at the two other scales.' })
  tenant!: string;

  @Field(() => Role, { description: 'The role of the mandate.' })
  role!: Role;

  @Field(() => DateScalar, { description: 'The first day it holds.' })
  since!: string;

  @Field(() => DateScalar, { description: 'The first day it no longer holds.' })
  until!: string;

  @Field(() => Int, { description: 'Grows by one with each change.' })
  version!: number;
}
