import { ArgsType, Field, InputType, registerEnumType } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { DateTimeScalar, InseeScalar, SirenScalar } from '#shared/graphql/scalars.js';
import { LabellingState } from './LabellingState.js';

@InputType({ description: '« Filtre » Which labellings; all conditions hold together.' })
export class LabellingFilter {
  @Field(() => [SirenScalar], { nullable: true, description: 'Of one of these agglomerations.' })
  agglomerations?: string[] | null;

  @Field(() => [LabellingState], { nullable: true, description: 'In one of these states; RECEIVED is the inbox.' })
  states?: LabellingState[] | null;

  @Field(() => [InseeScalar], { nullable: true, description: 'Proposed by one of these communes, leading or not.' })
  communes?: string[] | null;

  @Field(() => [InseeScalar], { nullable: true, description: 'Led by one of these communes.' })
  leadCommunes?: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Received at this instant or later.' })
  receivedSince?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: whose promised delay is over today without an answer, and is not suspended; false: the others.',
  })
  overdue?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: of which the reader’s agglomeration is only informed, another one answering; false: the others.',
  })
  informedOnly?: boolean | null;
}

export enum LabellingSortKey {
  RECEIVED_AT = 'RECEIVED_AT',
  UPDATED_AT = 'UPDATED_AT',
  REFERENCE = 'REFERENCE',
  PROMISED_BY = 'PROMISED_BY',
}
registerEnumType(LabellingSortKey, {
  name: 'LabellingSortKey',
  description:
    '« Tri » By reception (the age of the inbox), by last change, by reference, or by the promised day of the answer (those without one last; a suspension under way is not counted).',
});

@InputType({ description: '« Tri » Order of a list of labellings.' })
export class LabellingSort {
  @Field(() => LabellingSortKey, { description: 'By what.' })
  by!: LabellingSortKey;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class LabellingListArgs extends PageArgs {
  @Field(() => LabellingFilter, { nullable: true, description: 'Which ones; all that the reader may see unless told.' })
  filter?: LabellingFilter | null;

  @Field(() => LabellingSort, { nullable: true, description: 'Order; the oldest received first unless told.' })
  sort?: LabellingSort | null;
}
