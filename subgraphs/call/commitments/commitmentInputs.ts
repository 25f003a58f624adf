import { Field, ID, InputType } from '#shared/graphql/decorators.js';
import { VersionedInput } from '#shared/graphql/KeyedInput.js';
import { LabelCommitmentState } from './LabelCommitment.js';
import { LabelCommitmentInput } from './LabelCommitmentInput.js';

@InputType({ description: '« Ajouter un engagement » To a project that has its label.' })
export class AddLabelCommitmentInput extends VersionedInput {
  @Field(() => ID, { description: 'The labelling.' })
  id!: string;

  @Field(() => LabelCommitmentInput, { description: 'The commitment.' })
  commitment!: LabelCommitmentInput;
}

@InputType({ description: '« Apprécier un engagement » Earlier judgements stay as history.' })
export class JudgeLabelCommitmentInput extends VersionedInput {
  @Field(() => ID, { description: 'The labelling.' })
  id!: string;

  @Field(() => ID, { description: 'The commitment.' })
  commitmentId!: string;

  @Field(() => LabelCommitmentState, { description: 'KEPT, PARTLY or NOT_KEPT.' })
  state!: LabelCommitmentState;

  @Field(() => String, { description: 'Why, 10,000 characters at most; the communes read it.' })
  reason!: string;
}

@InputType({ description: '« Convention d’appui » The agreement that comes with a label.' })
export class RecordSupportAgreementInput extends VersionedInput {
  @Field(() => ID, { description: 'The labelling.' })
  id!: string;

  @Field(() => String, { description: 'The agreement’s reference, 200 characters at most.' })
  reference!: string;
}
