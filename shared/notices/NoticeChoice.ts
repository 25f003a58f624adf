import { Directive, Field, Int, ObjectType, registerEnumType } from '../graphql/decorators.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { mayBeAtOnce, NoticeKind, NoticeLanguage, NoticeRhythm } from './NoticeKind.js';

export enum NoticeAddressState {
  NONE = 'NONE',
  TO_CONFIRM = 'TO_CONFIRM',
  CONFIRMED = 'CONFIRMED',
}
registerEnumType(NoticeAddressState, {
  name: 'NoticeAddressState',
  description: '« État de l’adresse » Whether mail may be sent: only to a confirmed address.',
  valuesConfig: {
    NONE: { description: '« Aucune » No address is kept.' },
    TO_CONFIRM: { description: '« À confirmer » A link was sent there; nothing else is, until it is followed.' },
    CONFIRMED: { description: '« Confirmée » Its link was followed.' },
  },
});

@Directive('@shareable')
@ObjectType({ description: '« Rythme choisi » When one kind of thing is told.' })
export class NoticeChoiceOfKind {
  @Field(() => NoticeKind, { description: 'What is told.' })
  kind!: NoticeKind;

  @Field(() => NoticeRhythm, { description: 'When.' })
  rhythm!: NoticeRhythm;

  @Field(() => Boolean, { description: 'Whether it awaits an answer, and may be told at once.' })
  mayBeAtOnce!: boolean;
}

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Choix des courriels » What one person wants to be told by mail, in the institution they act for. Theirs alone.',
})
export class NoticeChoice {
  @Field(() => String, { nullable: true, description: 'Where mail goes; null when no address is kept.' })
  address!: string | null;

  @Field(() => NoticeAddressState, { description: 'Whether mail may be sent there.' })
  addressState!: NoticeAddressState;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the address was confirmed; null until it is.' })
  confirmedAt!: Date | null;

  @Field(() => NoticeLanguage, { description: 'The language of the mails.' })
  language!: NoticeLanguage;

  @Field(() => [NoticeChoiceOfKind], { description: 'Each kind with its rhythm.' })
  kinds!: NoticeChoiceOfKind[];

  @Field(() => Boolean, { description: 'Whether this server carries mail: where it does not, nothing is ever sent.' })
  carried!: boolean;

  @Field(() => Int, { description: 'Grows with each change; give it back as expectedVersion. 0 before the first.' })
  version!: number;
}

/** A choice as its row is read. */
export interface NoticeChoiceRow {
  readonly id: string;
  readonly address: string | null;
  readonly addressId: string | null;
  readonly confirmedAt: Date | null;
  readonly language: NoticeLanguage;
  readonly atOnce: readonly NoticeKind[];
  readonly weekly: readonly NoticeKind[];
  /** Links to confirm sent on `confirmationsOn`. */
  readonly confirmations: number;
  /** Day in Paris, "2026-11-23". */
  readonly confirmationsOn: string | null;
  readonly version: number;
}

/** What is offered until a person chooses among these kinds: nothing is sent before they give an address. */
export function firstChoiceOf(kinds: readonly NoticeKind[]): Omit<NoticeChoiceRow, 'id'> {
  return {
    address: null,
    addressId: null,
    confirmedAt: null,
    language: NoticeLanguage.FR,
    atOnce: kinds.filter(mayBeAtOnce),
    weekly: kinds.filter((kind) => !mayBeAtOnce(kind)),
    confirmations: 0,
    confirmationsOn: null,
    version: 0,
  };
}

export function shownChoice(
  row: Omit<NoticeChoiceRow, 'id'>,
  kinds: readonly NoticeKind[],
  carried: boolean,
): NoticeChoice {
  const { address, confirmedAt, language, atOnce, weekly, version } = row;
  const unconfirmed = address === null ? NoticeAddressState.NONE : NoticeAddressState.TO_CONFIRM;
  return {
    address,
    addressState: confirmedAt === null ? unconfirmed : NoticeAddressState.CONFIRMED,
    confirmedAt,
    language,
    kinds: kinds.map((kind) => ({
      kind,
      rhythm: atOnce.includes(kind)
        ? NoticeRhythm.AT_ONCE
        : weekly.includes(kind)
          ? NoticeRhythm.WEEKLY
          : NoticeRhythm.NEVER,
      mayBeAtOnce: mayBeAtOnce(kind),
    })),
    carried,
    version,
  };
}
