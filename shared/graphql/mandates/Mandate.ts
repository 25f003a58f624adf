import { Directive, Field, ID, Int, ObjectType } from '../decorators.js';
import { DateScalar } from '../scalars.js';
import { GrantingOffice } from './GrantingOffice.js';
import { Role } from './Role.js';

@Directive('@shareable')
@ObjectType({
  description:
    '« Mandat » Who may act for an institution, in which role, from which day and until which. Kept once ended.',
})
export class Mandate {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'Pseudonymous key of the person or machine: the `sub` of its tokens.' })
  subject!: string;

  @Field(() => String, { description: 'Whom it acts for: INSEE code of a commune, SIREN at the two other scales.' })
  tenant!: string;

  @Field(() => Role, { description: 'What it makes of its holder.' })
  role!: Role;

  @Field(() => DateScalar, { description: 'The first day it holds.' })
  since!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day it no longer holds; null while it has no end.',
  })
  until!: string | null;

  @Field(() => GrantingOffice, {
    nullable: true,
    description: 'The office that granted it; null once the link between the journal and its author is erased.',
  })
  grantedBy?: GrantingOffice | null;

  @Field(() => Int, { description: 'Grows by one with each change.' })
  version!: number;
}
