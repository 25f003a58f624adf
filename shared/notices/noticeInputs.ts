import { Directive, Field, InputType, ObjectType, registerEnumType } from '../graphql/decorators.js';
import { KeyedInput, VersionedInput } from '../graphql/KeyedInput.js';
import { Problem } from '../graphql/Problem.js';
import { NoticeChoice } from './NoticeChoice.js';
import { NoticeKind, NoticeLanguage, NoticeRhythm } from './NoticeKind.js';

@InputType({ description: '« Rythme à choisir » When one kind of thing is to be told.' })
export class NoticeKindInput {
  @Field(() => NoticeKind, { description: 'What.' })
  kind!: NoticeKind;

  @Field(() => NoticeRhythm, { description: 'When; AT_ONCE only for what awaits an answer.' })
  rhythm!: NoticeRhythm;
}

@InputType({
  description: '« Courriels voulus » What to be told by mail, and where. expectedVersion is 0 for the first time.',
})
export class SetNoticeChoiceInput extends VersionedInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Where mail shall go; left out, it stays. A new address, or one not confirmed yet, is sent a link to follow within seven days.',
  })
  address?: string | null;

  @Field(() => NoticeLanguage, { nullable: true, description: 'The language of the mails; left out, it stays.' })
  language?: NoticeLanguage | null;

  @Field(() => [NoticeKindInput], { nullable: true, description: 'Kinds whose rhythm changes; the others stay.' })
  kinds?: NoticeKindInput[] | null;
}

@InputType({ description: '« Adresse à effacer » The person’s own address, which is kept nowhere afterwards.' })
export class EraseNoticeAddressInput extends VersionedInput {}

@Directive('@shareable')
@ObjectType({ description: '« Courriels choisis » The choice as it is now, or what stopped the change.' })
export class NoticeChoicePayload {
  @Field(() => NoticeChoice, { nullable: true, description: 'The choice; null when there is a problem.' })
  choice!: NoticeChoice | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}

export enum NoticeLinkPurpose {
  CONFIRM = 'CONFIRM',
  STOP = 'STOP',
}
registerEnumType(NoticeLinkPurpose, {
  name: 'NoticeLinkPurpose',
  description: '« But d’un lien » What a link in a mail is for.',
  valuesConfig: {
    CONFIRM: { description: '« Confirmer l’adresse » Says that one reads the address.' },
    STOP: { description: '« Se désabonner » Erases the address: no mail is sent any more.' },
  },
});

@InputType({ description: '« Lien à suivre » What a mail’s link holds. Whoever holds it may follow it.' })
export class FollowNoticeLinkInput extends KeyedInput {
  @Field(() => NoticeLinkPurpose, { description: 'What it is for.' })
  purpose!: NoticeLinkPurpose;

  @Field(() => String, { description: 'Its token, as the mail gave it.' })
  token!: string;
}

@Directive('@shareable')
@ObjectType({ description: '« Lien suivi » What became of a link.' })
export class NoticeLink {
  @Field(() => NoticeLinkPurpose, { description: 'What it was for.' })
  purpose!: NoticeLinkPurpose;
}

@Directive('@shareable')
@ObjectType({ description: '« Suite d’un lien » The link that was followed, or what stopped it.' })
export class NoticeLinkPayload {
  @Field(() => NoticeLink, { nullable: true, description: 'Null when there is a problem.' })
  link!: NoticeLink | null;

  @Field(() => [Problem], { description: 'Empty when it was followed; AlreadyDone when nothing was left to do.' })
  problems!: readonly Problem[];
}
