import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { type Owned, OwnedEntity } from '../communes/OwnedEntity.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Forum citoyen » A session where inhabitants, elected members and technicians work on what comes next.',
})
export class ForumSession extends OwnedEntity {
  @Field(() => String, { nullable: true, description: 'What it was about, 200 characters at most.' })
  title?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was held.' })
  heldOn?: string | null;
}

/** A session's row; its counts of persons are shown as far as the reader may see them. */
export type ForumSessionRow = Owned &
  Omit<ForumSession, keyof Owned> & {
    readonly heldOn: string;
    readonly participants: number;
    readonly fromContracts: number | null;
    readonly peersMobilised: number | null;
  };

export const ForumSessionConnection = connectionOf(() => ForumSession, 'ForumSession', 'Forums citoyens');
