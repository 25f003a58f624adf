import { ConsentStanding } from './ConsentStanding.js';
import { Directive, Field, ID, ObjectType } from './decorators.js';
import { NeedKind } from './NeedKind.js';
import { Regime } from './Regime.js';
import { SupportScale } from './SupportRole.js';
import { DateScalar, DateTimeScalar, HalfDaysScalar, InseeScalar, SirenScalar } from './scalars.js';

/*
 * What communes tell of a help that another scale gives, so that its scale can say whether it is in their place. One type for
 * each kind of help, because each is exactly as visible as the help itself; lists go with `communeCodes`, place by place.
 */

@ObjectType()
export abstract class CommuneFacts {
  @Field(() => NeedKind, { nullable: true, description: 'What kind of help its need asks; null where it names none.' })
  kind!: NeedKind | null;

  @Field(() => String, { nullable: true, description: 'Key of the legal competence that the need falls under.' })
  competence!: string | null;

  @Field(() => HalfDaysScalar, { nullable: true, description: 'Half-days communes bring to the need themselves.' })
  ownHalfDays!: number | null;

  @Field(() => HalfDaysScalar, { nullable: true, description: 'Half-days inhabitants bring to it.' })
  inhabitantsHalfDays!: number | null;

  @Field(() => Boolean, { description: 'Whether what is done goes straight to inhabitants.' })
  onInhabitants!: boolean;

  @Field(() => Boolean, { description: 'Whether somebody is named through whom inhabitants are reached.' })
  hasRelay!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the need’s window.' })
  until!: string | null;

  @Field(() => [InseeScalar], { description: 'INSEE codes of the communes concerned.' })
  communeCodes!: readonly string[];

  @Field(() => [ConsentStanding], { description: 'Where each stands today by its own word, its host’s included.' })
  words!: readonly ConsentStanding[];

  @Field(() => [ID], {
    nullable: 'items',
    description: 'The consent in which each said so; null where it said nothing.',
  })
  consentIds!: readonly (string | null)[];

  @Field(() => [DateScalar], { nullable: 'items', description: 'The next council of each that can still deliberate.' })
  councils!: readonly (string | null)[];

  @Field(() => [Regime], {
    nullable: 'items',
    description: 'Who exercises the competence in each today, as its agglomeration told it; null where nobody did.',
  })
  regimes!: readonly (Regime | null)[];

  @Field(() => [Boolean], { nullable: 'items', description: 'Whether each is small by the rule; null where unknown.' })
  small!: readonly (boolean | null)[];

  @Field(() => [SirenScalar], { nullable: 'items', description: 'The agglomeration that each belongs to.' })
  agglomerationCodes!: readonly (string | null)[];

  @Field(() => [InseeScalar], {
    description:
      'Other communes that said, by the day it was decided, that they could lend engineering, nearest first.',
  })
  peerCodes!: readonly string[];

  @Field(() => [HalfDaysScalar], { description: 'Half-days that each of these peers could lend in its window.' })
  peerHalfDays!: readonly number[];

  @Field(() => Boolean, { description: 'Whether a commune concerned wants no peers for the need.' })
  peersRefused!: boolean;

  @Field(() => Boolean, { description: 'The same of help by their agglomeration.' })
  agglomerationRefused!: boolean;

  @Field(() => [SupportScale], {
    description: 'Scales to whose help with it a carrying commune consents: no other can have promised any.',
  })
  consentedTo!: readonly SupportScale[];

  @Field(() => DateTimeScalar, { description: 'When it was looked at.' })
  asOf!: Date;
}

@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: '« Ce qu’en disent les communes » Of a support.' })
export class SupportFacts extends CommuneFacts {}

@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: '« Ce qu’en disent les communes » Of an allocation.' })
export class AllocationFacts extends CommuneFacts {}

@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: '« Ce qu’en disent les communes » Of a fonds de concours.' })
export class CoFundingFacts extends CommuneFacts {}

/** The fields of them that an assessment waits for. */
export const factFields =
  `kind competence ownHalfDays inhabitantsHalfDays onInhabitants hasRelay until communeCodes words consentIds
  councils regimes small agglomerationCodes peerCodes peerHalfDays peersRefused agglomerationRefused consentedTo asOf`.replaceAll(
    /\s+/g,
    ' ',
  );
