import { connectionOf } from '#shared/graphql/connection.js';
import { Field, Float, ObjectType } from '#shared/graphql/decorators.js';
import { SizeBand } from './SizeBand.js';

@ObjectType({
  simpleResolvers: true,
  description:
    '« Pair » Another commune that shares a need or learnt something about it, found from SHARED and PUBLIC rows only.',
})
export class Peer {
  @Field(() => Float, {
    nullable: true,
    description: 'Kilometres as the crow flies between the two centres; null where one has no geography.',
  })
  distanceKm?: number | null;

  @Field(() => SizeBand, { nullable: true, description: 'How large it is.' })
  sizeBand?: SizeBand | null;
}

/** A peer as its row is read: which commune, and by what it is one. */
export type PeerRow = Peer & {
  readonly insee: string;
  /** The skill that the need seeks, if one. */
  readonly skill: string | null;
  readonly needIds: readonly string[];
  readonly lessonIds: readonly string[];
};

export const PeerConnection = connectionOf(() => Peer, 'Peer', 'Pairs');
