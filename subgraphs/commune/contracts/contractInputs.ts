import { Field, ID, InputType } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { CommitmentInput } from './Commitment.js';
import { ContractOrigin } from './ContractOrigin.js';
import { ContractPartyInput } from './ContractParty.js';
import { ContractSide } from './ContractSide.js';
import { ContractState } from './ContractState.js';
import { Judgement } from './Judgement.js';

const action = 'An action of the commune that it goes with, if one.';

@InputType({ description: '« Nouveau contrat » A contract that the actor’s commune makes with inhabitants.' })
export class CreateContractInput extends KeyedInput {
  @Field(() => String, { description: 'Title, 200 characters at most.' })
  title!: string;

  @Field(() => ContractOrigin, { description: 'Who asked for it.' })
  origin!: ContractOrigin;

  @Field(() => ContractPartyInput, { description: 'With whom it is made: an association or a group, never a person.' })
  party!: ContractPartyInput;

  @Field(() => [CommitmentInput], { defaultValue: [], description: 'What both sides give, as far as it is known.' })
  commitments!: CommitmentInput[];

  @Field(() => ID, { nullable: true, description: action })
  actionId?: string | null;

  @Field(() => Visibility, { defaultValue: Visibility.PRIVATE, description: 'Who may see it.' })
  visibility!: Visibility;
}

@InputType({
  description:
    '« Contrat modifié » What is absent stays as it is; null erases the action. The party and the origin stay once it is concluded.',
})
export class UpdateContractInput extends VersionedInput {
  @Field(() => ID, { description: 'The contract.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Title, 200 characters at most.' })
  title?: string | null;

  @Field(() => ContractOrigin, { nullable: true, description: 'Who asked for it.' })
  origin?: ContractOrigin | null;

  @Field(() => ContractPartyInput, { nullable: true, description: 'With whom it is made.' })
  party?: ContractPartyInput | null;

  @Field(() => ID, { nullable: true, description: action })
  actionId?: string | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;
}

@InputType({
  description:
    '« Engagements » All that both sides give, in place of what was written; until the contract is concluded.',
})
export class SetCommitmentsInput extends VersionedInput {
  @Field(() => ID, { description: 'The contract.' })
  id!: string;

  @Field(() => [CommitmentInput], { description: 'In their order, 50 at most.' })
  commitments!: CommitmentInput[];
}

@InputType({ description: '« Jugement d’un engagement » What one side says of a commitment, while the contract runs.' })
export class JudgeCommitmentInput extends VersionedInput {
  @Field(() => ID, { description: 'The contract.' })
  contractId!: string;

  @Field(() => ID, { description: 'The commitment.' })
  commitmentId!: string;

  @Field(() => ContractSide, {
    description: 'Who judges; the commune’s agent records what the inhabitants’ party says, too.',
  })
  side!: ContractSide;

  @Field(() => Judgement, { description: 'What that side says of it.' })
  judgement!: Judgement;
}

@InputType({ description: '« Passage d’un contrat » The state the contract goes to.' })
export class MoveContractInput extends VersionedInput {
  @Field(() => ID, { description: 'The contract.' })
  id!: string;

  @Field(() => ContractState, { description: 'The state it goes to; an end must be the one that the judgements give.' })
  to!: ContractState;
}
