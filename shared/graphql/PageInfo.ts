import { Directive, Field, ObjectType } from './decorators.js';
import { CursorScalar } from './scalars.js';

@Directive('@shareable')
@ObjectType({ description: '« Page » Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'True when `after: endCursor` would give more.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'True when this page does not begin the list.' })
  hasPreviousPage!: boolean;

  @Field(() => CursorScalar, { nullable: true, description: 'Cursor of the first row; null when the page is empty.' })
  startCursor!: string | null;

  @Field(() => CursorScalar, { nullable: true, description: 'Cursor of the last row; null when the page is empty.' })
  endCursor!: string | null;
}
