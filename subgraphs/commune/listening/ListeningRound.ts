import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { Source } from '#shared/graphql/Source.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import type { StatedFinding } from './compareRounds.js';
import { ListeningScale } from './ListeningScale.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Écoute territoriale, réécoute » A day when people of several scales say how the transition goes, compared with the time before.',
})
export class ListeningRound {
  @Field(() => ID, { description: 'Stable identifier (UUID).' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'When it was held, as precisely as its source says: "2015", "2017-09" or "2017-09-19".',
  })
  held?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was held; null where no source gives the day.' })
  heldOn?: string | null;

  @Field(() => [ListeningScale], { nullable: true, description: 'Which scales took part.' })
  scales?: ListeningScale[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who was heard and what it was for, by function and not by name.',
  })
  summary?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'False where only a part of what it found is known: what a later source recalls of it.',
  })
  complete?: boolean | null;

  @Field(() => Source, { nullable: true, description: 'Where it is published; null for a round the commune recorded.' })
  source?: Source | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Grows with each change; give it back as expectedVersion.' })
  version?: number | null;
}

/** A round as its row is read. */
export interface RoundRow {
  readonly id: string;
  readonly insee: string;
  readonly held: string;
  readonly heldOn: string | null;
  readonly scales: ListeningScale[];
  readonly summary: string;
  readonly complete: boolean;
  readonly source: Source | null;
  readonly visibility: Visibility;
  readonly demonstration: boolean;
  readonly version: number;
  /** As the round states them, in its order. */
  readonly stated: readonly StatedFinding[];
}

export const ListeningRoundConnection = connectionOf(() => ListeningRound, 'ListeningRound', 'Écoutes territoriales');
