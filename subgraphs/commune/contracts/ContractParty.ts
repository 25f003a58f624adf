import { Field, InputType, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';

export enum PartyKind {
  ASSOCIATION = 'ASSOCIATION',
  GROUP = 'GROUP',
}
registerEnumType(PartyKind, {
  name: 'PartyKind',
  description: '« Nature de la partie » A declared association, or a group named by what brings it together.',
});

export enum GroupKind {
  MICRO_DISTRICT = 'MICRO_DISTRICT',
  STREET = 'STREET',
  PARENTS = 'PARENTS',
  YOUNG_PEOPLE = 'YOUNG_PEOPLE',
  ELDERS = 'ELDERS',
  GARDENERS = 'GARDENERS',
  FACILITY_USERS = 'FACILITY_USERS',
  VOLUNTEERS = 'VOLUNTEERS',
  TRADERS = 'TRADERS',
  FARMERS = 'FARMERS',
  TENANTS = 'TENANTS',
  WORKSHOP = 'WORKSHOP',
}
registerEnumType(GroupKind, {
  name: 'GroupKind',
  description:
    '« Nature du groupe » What brings the inhabitants together: a micro-district, a street, being parents, young people, elders, gardeners, users of a facility, volunteers, traders, farmers, tenants, a participatory workshop.',
});

const label =
  'What the association or the group calls itself, such as « Jardiniers de la cité 5 », 200 characters at most: never a person.';
const rna = 'Number in the national register of associations (RNA): W and nine digits; for an ASSOCIATION only.';
const group = 'What brings the group together; for a GROUP only.';

@ObjectType({
  simpleResolvers: true,
  description: '« Partie habitante » With whom the contract is made: an association or a group, never a person.',
})
export class ContractParty {
  @Field(() => PartyKind, { description: 'An association or a group.' })
  kind!: PartyKind;

  @Field(() => String, { nullable: true, description: rna })
  rna!: string | null;

  @Field(() => GroupKind, { nullable: true, description: group })
  group!: GroupKind | null;

  @Field(() => String, { description: label })
  label!: string;
}

@InputType({
  description: '« Partie habitante » With whom the contract is made: an association or a group, never a person.',
})
export class ContractPartyInput {
  @Field(() => PartyKind, { description: 'An association or a group.' })
  kind!: PartyKind;

  @Field(() => String, { nullable: true, description: rna })
  rna?: string | null;

  @Field(() => GroupKind, { nullable: true, description: group })
  group?: GroupKind | null;

  @Field(() => String, { description: label })
  label!: string;
}
