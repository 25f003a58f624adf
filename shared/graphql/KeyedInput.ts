import { Field, InputType, Int } from './decorators.js';

/** What every change brings: sent twice under one key, it is made once. */
@InputType()
export abstract class KeyedInput {
  @Field(() => String, {
    description: 'Chosen by the sender, 1 to 100 characters; the same key again changes nothing more.',
  })
  idempotencyKey!: string;
}

/** What a change of something that exists brings: it is made only if nobody changed that thing in the meantime. */
@InputType()
export abstract class VersionedInput extends KeyedInput {
  @Field(() => Int, { description: 'The version that was read; another one: VersionConflict.' })
  expectedVersion!: number;
}
