import { ArgsType, Field, InputType, registerEnumType } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';

export enum PeerReason {
  NEED = 'NEED',
  LESSON = 'LESSON',
}
registerEnumType(PeerReason, {
  name: 'PeerReason',
  description: '« Raison d’être pair » The same need (kind and skill), or a lesson on the theme of the project.',
});

@InputType({ description: '« Filtre des pairs » All conditions given must hold.' })
export class PeerFilter {
  @Field(() => PeerReason, { nullable: true, description: 'By that only; by either unless told.' })
  by?: PeerReason | null;
}

@ArgsType()
export class PeerListArgs extends PageArgs {
  @Field(() => PeerFilter, { nullable: true, description: 'Which peers.' })
  filter?: PeerFilter | null;
}
