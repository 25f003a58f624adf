import { ArgsType, Field, Int } from './decorators.js';
import { GraphError } from './GraphError.js';
import { CursorScalar } from './scalars.js';

/** The most rows one page may hold. */
const largestPage = 200;

/** `first` and `after` of every list. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: `How many rows, 1 to ${largestPage}.` })
  first!: number;

  @Field(() => CursorScalar, { nullable: true, description: 'Begin after the row with this cursor.' })
  after?: string | null;
}

/** @throws GraphError BAD_INPUT when `first` is out of bounds */
export function checkPage(page: PageArgs): { first: number; after: string | undefined } {
  if (!Number.isInteger(page.first) || page.first < 1 || page.first > largestPage) {
    throw new GraphError('BAD_INPUT', {
      fr: `first\u00a0: un nombre entier de 1 à ${largestPage}.`,
      en: `first: a whole number from 1 to ${largestPage}.`,
    });
  }
  return { first: page.first, after: page.after ?? undefined };
}
