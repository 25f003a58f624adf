import { Ctx, FieldResolver, Resolver, Root } from '../../graphql/decorators.js';
import { RequestContext } from '../../graphql/RequestContext.js';
import { ImportLine, ImportLineProblem } from './ImportLine.js';
import type { ImportLineRow } from './importStore.js';

@Resolver(() => ImportLine)
export class ImportLineResolver {
  @FieldResolver(() => [ImportLineProblem], { description: 'Why it is refused; empty when it is not.' })
  problems(@Root() line: ImportLineRow, @Ctx() context: RequestContext): ImportLineProblem[] {
    return line.problems.map(({ column, message }) => ({ column, message: message[context.locale] }));
  }

  @FieldResolver(() => [String], {
    description:
      'What it brings beside its own record, in the reader’s language: a micro-district that is not there yet.',
  })
  notes(@Root() line: ImportLineRow, @Ctx() context: RequestContext): string[] {
    return line.notes.map((note) => note[context.locale]);
  }
}
