import type { EntityManager } from 'typeorm';
import { type ChangesQuery, readChanges } from '../journal/journal.js';
import { ArgsType, Directive, Field, Int, ObjectType } from './decorators.js';
import { checkPage } from './PageArgs.js';
import { CursorScalar, DateTimeScalar } from './scalars.js';

@Directive('@shareable')
@ObjectType({ description: '« Changement » One change of the journal that the reader may know of.' })
export class Change {
  @Field(() => String, { description: "The changed entity's type." })
  entity!: string;

  @Field(() => String, { description: "The changed entity's key." })
  id!: string;

  @Field(() => String, { description: 'Its owner: INSEE code or SIREN.' })
  tenant!: string;

  @Field(() => String, { description: 'What was done.' })
  verb!: string;

  @Field(() => Boolean, { description: 'True when the entity no longer exists for this reader: forget it.' })
  tombstone!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  occurredAt!: Date;
}

@Directive('@shareable')
@ObjectType({
  description: '« Changements » Changes in the order of their commits; keep the cursor for the next call.',
})
export class ChangePage {
  @Field(() => [Change], { description: 'Oldest first.' })
  changes!: readonly Change[];

  @Field(() => CursorScalar, { description: 'Give it as `since` next time; also present when there is nothing new.' })
  cursor!: string;

  @Field(() => Boolean, { description: 'True when more is waiting behind the cursor.' })
  hasMore!: boolean;
}

@ArgsType()
export class ChangesArgs {
  @Field(() => CursorScalar, {
    nullable: true,
    description: 'The cursor of the last call; from the beginning without it.',
  })
  since?: string | null;

  @Field(() => Int, { defaultValue: 100, description: 'How many changes at most, 1 to 200.' })
  first!: number;
}

/** What `…Changes(since, first)` answers, for the reader of the transaction. */
export async function changesPage(
  manager: EntityManager,
  args: ChangesArgs,
  inHand?: readonly string[],
): Promise<ChangePage> {
  const { first } = checkPage({ first: args.first });
  const query: ChangesQuery = { first, inHand, ...(args.since == null ? {} : { since: args.since }) };
  return await readChanges(manager, query);
}
