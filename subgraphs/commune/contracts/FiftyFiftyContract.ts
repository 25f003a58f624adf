import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar, DateTimeScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { ContractOrigin } from './ContractOrigin.js';
import { ContractParty } from './ContractParty.js';
import { ContractSide } from './ContractSide.js';
import { ContractState } from './ContractState.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Contrat moral fifty/fifty » What a commune and inhabitants give each other, half each: no participation without responsibility.',
})
export class FiftyFiftyContract {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What people say to each other, such as "LOOS-C-2026-001".' })
  reference?: string | null;

  @Field(() => String, { nullable: true, description: 'Title, 200 characters at most.' })
  title?: string | null;

  @Field(() => ContractOrigin, { nullable: true, description: 'Who asked for it.' })
  origin?: ContractOrigin | null;

  @Field(() => ContractState, { nullable: true, description: 'How far it is, or how it ended.' })
  state?: ContractState | null;

  @Field(() => ContractParty, { nullable: true, description: 'With whom the commune makes it.' })
  party?: ContractParty | null;

  @Field(() => ContractSide, {
    nullable: true,
    description:
      'The side that keeps less than half of its word while the other keeps at least half: so far while RUNNING, for good when UNBALANCED; null otherwise.',
  })
  unbalancedSide?: ContractSide | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day both sides concluded it.' })
  concludedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it ended.' })
  endedOn?: string | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Grows with each change; give it back as expectedVersion.' })
  version?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was recorded.' })
  createdAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last changed.' })
  updatedAt?: Date | null;
}

/** A contract as its row is read: nothing is missing, and it knows its commune and action. */
export type ContractRow = {
  readonly [Name in keyof FiftyFiftyContract]-?: Exclude<FiftyFiftyContract[Name], undefined>;
} & {
  readonly insee: string;
  readonly actionId: string | null;
  readonly state: ContractState;
  readonly party: ContractParty;
  readonly visibility: Visibility;
  readonly version: number;
};

export const FiftyFiftyContractConnection = connectionOf(
  () => FiftyFiftyContract,
  'FiftyFiftyContract',
  'Contrats moraux fifty/fifty',
);
