import { Directive, Field, ID, Int, ObjectType } from '../../graphql/decorators.js';
import { ImportOutcome } from './ImportOutcome.js';

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: '« Problème d’une ligne » What is wrong at one place of the file, and what to do.',
})
export class ImportLineProblem {
  @Field(() => String, { nullable: true, description: 'The column; null when the whole line is meant.' })
  column!: string | null;

  @Field(() => String, { description: 'What is wrong and what to do, in the reader’s language.' })
  message!: string;
}

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: '« Ligne d’un import » One line of the file and what becomes of it.',
})
export class ImportLine {
  @Field(() => Int, { description: 'Its number in the file, the heading’s being 1; in JSON its place, from 1.' })
  line!: number;

  @Field(() => ImportOutcome, { description: 'What becomes of it.' })
  outcome!: ImportOutcome;

  @Field(() => String, { nullable: true, description: 'The title it gives.' })
  title!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reference of what it speaks of; null for something new, and where there are none.',
  })
  reference!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'What it speaks of, or once it is written what it created: the id of an entity of the file’s kind.',
  })
  entityId!: string | null;
}

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: '« Décompte d’un import » How many lines have each outcome.',
})
export class ImportCounts {
  @Field(() => Int, { description: 'Lines that create.' })
  create!: number;

  @Field(() => Int, { description: 'Lines that change.' })
  change!: number;

  @Field(() => Int, { description: 'Lines that say what is there already.' })
  same!: number;

  @Field(() => Int, { description: 'Lines refused.' })
  refused!: number;
}
