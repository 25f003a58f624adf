import { connectionOf } from '#shared/graphql/connection.js';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { KeyedInput } from '#shared/graphql/KeyedInput.js';
import { Problem } from '#shared/graphql/Problem.js';
import { CentsScalar, DateScalar, DateTimeScalar, MonthScalar } from '#shared/graphql/scalars.js';
import type { StatementLine } from './reckonStatement.js';

export enum StatementState {
  LIVE = 'LIVE',
  CLOSED = 'CLOSED',
}
registerEnumType(StatementState, {
  name: 'StatementState',
  description:
    '« État du relevé » Reckoned anew from the half-days done, or closed: then it never changes, and a later one corrects it.',
});

enum StatementLineKind {
  WORK = 'WORK',
  CORRECTION = 'CORRECTION',
}
registerEnumType(StatementLineKind, {
  name: 'StatementLineKind',
  description: '« Nature de la ligne » Work of the quarter, or what came to differ from a statement closed before.',
});

@ObjectType({
  description: '« Ligne d’état de remboursement » What one allocation did in one month, at the agreement’s unit cost.',
})
export class ReimbursementLine {
  allocationId!: string;

  @Field(() => MonthScalar, { description: 'The month of the work.' })
  month!: string;

  @Field(() => StatementLineKind, { description: 'Whether it is the quarter’s own work or corrects an earlier one.' })
  kind!: StatementLine['kind'];

  @Field(() => Int, { description: 'Half-days; below zero where a correction takes back.' })
  halfDays!: number;

  @Field(() => Int, { description: 'Euro cents; below zero where a correction takes back.' })
  amountCents!: number;
}

@ObjectType({
  description:
    '« État de remboursement » What a quarter’s half-days done under an agreement cost: its unit cost times the half-days.',
})
export class ReimbursementStatement {
  agreementId!: string;
  reckoned!: readonly StatementLine[];

  @Field(() => ID, { nullable: true, description: 'UUIDv7 of a closed statement; null while it is live.' })
  id!: string | null;

  @Field(() => String, { description: 'The quarter, such as "2026-Q4".' })
  quarter!: string;

  @Field(() => DateScalar, { description: 'First day of the quarter.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Last day of the quarter.' })
  until!: string;

  @Field(() => StatementState, { description: 'Live or closed.' })
  state!: StatementState;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed.' })
  closedAt!: Date | null;

  @Field(() => CentsScalar, { description: 'Cents for a half-day, by the agreement.' })
  unitCostCents!: number;

  @Field(() => Int, { description: 'Half-days of all its lines.' })
  halfDays!: number;

  @Field(() => Int, {
    description: 'What the receiver owes the provider, in euro cents; below zero where corrections take back more.',
  })
  amountCents!: number;
}

export const ReimbursementLineConnection = connectionOf(
  () => ReimbursementLine,
  'ReimbursementLine',
  'Lignes de l’état de remboursement',
);
export const ReimbursementStatementConnection = connectionOf(
  () => ReimbursementStatement,
  'ReimbursementStatement',
  'États de remboursement',
);

@ObjectType({
  description:
    '« Travail sans convention » Half-days done that no statement has, as no chain of agreements led to the commune.',
})
export class UnbilledWork {
  allocationId!: string;

  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => Int, { description: 'Half-days done.' })
  halfDays!: number;
}
export const UnbilledWorkConnection = connectionOf(() => UnbilledWork, 'UnbilledWork', 'Travail sans convention');

@InputType({ description: '« Clôture d’un état » Of one’s own pole’s agreement, once the quarter is over.' })
export class CloseReimbursementStatementInput extends KeyedInput {
  @Field(() => ID, { description: 'The agreement.' })
  agreementId!: string;

  @Field(() => DateScalar, { description: 'A day of the quarter.' })
  quarterOf!: string;

  @Field(() => Int, {
    description:
      'The sum that was read, in cents: another one now is refused, so that nobody closes what they have not seen.',
  })
  expectedAmountCents!: number;
}

@ObjectType({ description: '« Réponse » The closed statement, or what stopped it.' })
export class ReimbursementStatementPayload {
  @Field(() => ReimbursementStatement, { nullable: true, description: 'The statement; null when nothing was written.' })
  statement!: ReimbursementStatement | null;

  @Field(() => [Problem], { description: 'What stopped the change; empty when it was made.' })
  problems!: Problem[];
}
