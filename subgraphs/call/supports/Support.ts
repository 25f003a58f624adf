import { SupportFacts } from '#shared/graphql/CommuneFacts.js';
import { ConsentStanding } from '#shared/graphql/ConsentStanding.js';
import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { SupportRole } from '#shared/graphql/SupportRole.js';
import { SupportEndReason, SupportKind, SupportState } from '#shared/graphql/SupportStates.js';
import {
  DateScalar,
  DateTimeScalar,
  HalfDaysScalar,
  InseeScalar,
  MonthScalar,
  SirenScalar,
} from '#shared/graphql/scalars.js';
import type { Word } from './lifecycle.js';

@ObjectType({ simpleResolvers: true, description: '« Mois d’un appui » Half-days of a support in a month.' })
export class SupportMonth {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => HalfDaysScalar, { description: 'Half-days planned.' })
  planned!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days done.' })
  done!: number;
}

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: '« Appui » What an agglomeration offers to a need of its members’ project, and gives once they consent.',
})
export class Support {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Agglomeration, year and number, such as "CALL-A-2026-004".' })
  reference?: string | null;

  @Field(() => SupportState, { nullable: true, description: 'Where it stands.' })
  state?: SupportState | null;

  @Field(() => SupportKind, { nullable: true, description: 'What kind of help it is.' })
  kind?: SupportKind | null;

  @Field(() => SupportRole, { nullable: true, description: 'What it does; the communes consent to this role.' })
  role?: SupportRole | null;

  @Field(() => ID, { nullable: true, description: 'The need it answers.' })
  needId?: string | null;

  @Field(() => [InseeScalar], { nullable: true, description: 'INSEE codes of the communes whose consent it needs.' })
  communeCodes?: readonly string[] | null;

  @Field(() => InseeScalar, {
    nullable: true,
    description:
      'Of an exchange between peers, INSEE code of the commune that receives the others: its consent counts too.',
  })
  hostCode?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null for one taken in without an end.' })
  until?: string | null;

  @Field(() => HalfDaysScalar, { nullable: true, description: 'Half-days planned in all.' })
  plannedHalfDays?: number | null;

  @Field(() => HalfDaysScalar, { nullable: true, description: 'Half-days done so far.' })
  doneHalfDays?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'How the communes learn to do without it; owed over 20 half-days, or when such a support was given before.',
  })
  upskilling?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was interrupted, as the agglomeration wrote it.' })
  reason?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day it held; null while it is not over.' })
  endedOn?: string | null;

  @Field(() => SupportEndReason, { nullable: true, description: 'Why it is over; null while it is not.' })
  endReason?: SupportEndReason | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Give it back as `expectedVersion` with a change.' })
  version?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Last change.' })
  updatedAt?: Date | null;

  @Field(() => SirenScalar, { nullable: true, description: 'SIREN of the agglomeration that supports.' })
  agglomerationCode?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was offered.' })
  offeredOn?: string | null;

  /** What the communes tell of it, and what the pole does: theirs to tell. */
  @Directive('@external')
  @Field(() => SupportFacts, { nullable: true, description: 'What the communes concerned tell of it today.' })
  communeFacts?: SupportFacts | null;

  @Directive('@external')
  @Field(() => HalfDaysScalar, { nullable: true, description: 'Half-days of the pole for the same need.' })
  poleHalfDays?: number | null;

  @Directive('@external')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Of a secondment, whether agreements lead to each commune on every day of work begun.',
  })
  agreedEachDay?: boolean | null;

  @Directive('@external')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Of a secondment, whether who receives the staff instructs it; null where no agreement says.',
  })
  instructedByCommune?: boolean | null;

  /** Where the communes stand by their own word: theirs to tell. */
  @Directive('@external')
  @Field(() => ConsentStanding, {
    nullable: true,
    description:
      'Where the communes it concerns stand today by their own word, its host included: of several the strictest.',
  })
  communeWord?: ConsentStanding | null;
}

/** What the planner brings of other scales, for a support to be examined: null where a scale could not be heard. */
export type HeardOfSupport = Pick<Support, 'communeFacts' | 'poleHalfDays' | 'agreedEachDay' | 'instructedByCommune'>;

/** A support as stored. */
export interface SupportRow extends Omit<Support, 'communeWord' | keyof HeardOfSupport> {
  readonly id: string;
  readonly siren: string;
  readonly projectId: string;
  readonly needId: string;
  readonly postId: string | null;
  readonly hostCode: string | null;
  readonly communeCodes: readonly string[];
  readonly offeredOn: string;
  readonly updatedAt: Date;
  readonly plannedHalfDays: number;
  readonly doneHalfDays: number;
  readonly state: SupportState;
  readonly kind: SupportKind;
  readonly role: SupportRole;
  readonly from: string;
  readonly until: string | null;
  readonly reference: string;
  readonly upskilling: string | null;
  readonly endedOn: string | null;
  readonly endReason: SupportEndReason | null;
  readonly reason: string | null;
  readonly version: number;
}

export const SupportConnection = connectionOf(() => Support, 'Support', 'Appuis');

export enum SupportConsentState {
  GRANTED = 'GRANTED',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
  NONE = 'NONE',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(SupportConsentState, {
  name: 'SupportConsentState',
  description:
    '« Consentement en vigueur » Where the communes stand today; UNKNOWN while they cannot be asked, never a no.',
});

@ObjectType({
  simpleResolvers: true,
  description:
    '« Consentement à un appui » The communes’ own word beside what the agglomeration received: where they differ, the stricter wins.',
})
export class SupportConsent {
  @Field(() => SupportConsentState, { description: 'GRANTED alone means yes.' })
  state!: SupportConsentState;

  @Field(() => ConsentStanding, {
    nullable: true,
    description: 'By the communes’ own word, the strictest of those concerned; null while they cannot be asked.',
  })
  word!: ConsentStanding | null;

  @Field(() => ConsentStanding, { description: 'By the receipts, the strictest of those concerned.' })
  receipt!: ConsentStanding;

  @Field(() => Boolean, { nullable: true, description: 'Whether both say the same; null while one is unknown.' })
  agree!: boolean | null;
}

@ObjectType({
  simpleResolvers: true,
  description: '« Parole reçue » The last word received of a commune on a support’s need and role.',
})
export class SupportWord {
  @Field(() => InseeScalar, { description: 'INSEE code of the commune.' })
  insee!: string;

  @Field(() => ConsentStanding, { description: 'Where it stands today.' })
  standing!: ConsentStanding;

  @Field(() => DateScalar, { nullable: true, description: 'Last day its consent holds; null without an end.' })
  until!: string | null;
}

/** TO_COME and OVER hold on no day that is today. */
export function standingOf({ word }: Pick<Word, 'word'>): ConsentStanding {
  return word === 'TO_COME' || word === 'OVER' ? ConsentStanding.NONE : ConsentStanding[word];
}
