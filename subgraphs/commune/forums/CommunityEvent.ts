import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { type Owned, OwnedEntity } from '../communes/OwnedEntity.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: '« Évènement communal » A moment that gathers inhabitants, and what it adds to the commune’s story.',
})
export class CommunityEvent extends OwnedEntity {
  @Field(() => String, { nullable: true, description: 'Title, 200 characters at most.' })
  title?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was held.' })
  heldOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What it adds to the commune’s story.' })
  storyNote?: string | null;
}

/** An event's row; its count of persons is shown as far as the reader may see it. */
export type CommunityEventRow = Owned &
  Omit<CommunityEvent, keyof Owned> & { readonly heldOn: string; readonly participants: number };

export const CommunityEventConnection = connectionOf(() => CommunityEvent, 'CommunityEvent', 'Évènements communaux');
