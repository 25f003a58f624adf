import { Directive, Field, ID, ObjectType, registerEnumType } from './decorators.js';
import { CentsScalar, DateScalar } from './scalars.js';

export enum VatBasis {
  EXCLUDING = 'EXCLUDING',
  INCLUDING_NO_FCTVA = 'INCLUDING_NO_FCTVA',
  INCLUDING_FCTVA = 'INCLUDING_FCTVA',
}
registerEnumType(VatBasis, {
  name: 'VatBasis',
  description: '« Base de TVA » What a cost includes, which decides how much of it may be subsidised.',
  valuesConfig: {
    EXCLUDING: { description: '« Hors taxes » Without VAT.' },
    INCLUDING_NO_FCTVA: { description: '« TTC sans FCTVA » With VAT, which the commune bears.' },
    INCLUDING_FCTVA: { description: '« TTC avec FCTVA » With VAT, less what the compensation fund gives back.' },
  },
});

export enum FundingKind {
  STATE = 'STATE',
  REGION = 'REGION',
  DEPARTMENT = 'DEPARTMENT',
  POLE = 'POLE',
  EUROPE = 'EUROPE',
  PRIVATE = 'PRIVATE',
  OTHER = 'OTHER',
}
registerEnumType(FundingKind, {
  name: 'FundingKind',
  description:
    '« Nature du financeur » Who pays, beside the commune; the agglomeration’s fonds de concours is no line of the plan.',
});

export enum FundingStatus {
  PLANNED = 'PLANNED',
  ASKED = 'ASKED',
  GRANTED = 'GRANTED',
  REFUSED = 'REFUSED',
}
registerEnumType(FundingStatus, {
  name: 'FundingStatus',
  description: '« État du financement » Counted on, asked for, granted; a refused one counts for nothing.',
});

export enum FundingScheme {
  DETR = 'DETR',
  DSIL = 'DSIL',
  FONDS_VERT = 'FONDS_VERT',
  ADEME = 'ADEME',
  FEDER = 'FEDER',
  LEADER = 'LEADER',
}
registerEnumType(FundingScheme, {
  name: 'FundingScheme',
  description: '« Dispositif » A scheme that many ask for; any other one is told by the line’s label.',
  valuesConfig: {
    DETR: { description: '« Dotation d’équipement des territoires ruraux » Of the State.' },
    DSIL: { description: '« Dotation de soutien à l’investissement local » Of the State.' },
    FONDS_VERT: { description: '« Fonds vert » Of the State.' },
    ADEME: { description: '« Fonds de l’ADEME » Of the State’s agency.' },
    FEDER: { description: '« Fonds européen de développement régional » Of Europe.' },
    LEADER: { description: '« LEADER » Of Europe, for rural territories.' },
  },
});

@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: '« Ligne de financement » Money from one source.' })
export class FundingLine {
  @Field(() => ID, { nullable: true, description: 'Stable identifier (UUIDv7), kept when the plan is set again.' })
  id!: string;

  @Field(() => FundingKind, { nullable: true, description: 'What kind of source.' })
  kind!: FundingKind;

  @Field(() => FundingScheme, { nullable: true, description: 'Under which well-known scheme; null for any other one.' })
  scheme!: FundingScheme | null;

  @Field(() => String, { nullable: true, description: 'Who pays, such as "Région Hauts-de-France".' })
  source!: string;

  @Field(() => String, { nullable: true, description: 'Under which scheme, in words.' })
  label!: string | null;

  @Field(() => CentsScalar, { nullable: true, description: 'How much, in euro cents.' })
  amountCents!: number;

  @Field(() => FundingStatus, { nullable: true, description: 'How far it is.' })
  status!: FundingStatus;

  @Field(() => DateScalar, { nullable: true, description: 'Last day to ask or to answer.' })
  deadline!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True for public money.' })
  public!: boolean;
}

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: '« Plan de financement » What a project costs, who else pays, and what remains with the communes.',
})
export class FundingPlan {
  @Field(() => CentsScalar, { nullable: true, description: 'Cost in euro cents, on the basis that `vat` says.' })
  costCents!: number;

  @Field(() => VatBasis, { nullable: true, description: 'What the cost includes.' })
  vat!: VatBasis;

  @Field(() => [FundingLine], { nullable: true, description: 'In the order they were given.' })
  lines!: readonly FundingLine[];

  @Field(() => CentsScalar, {
    nullable: true,
    description: 'Sum of all lines but the refused ones, public and private, in euro cents.',
  })
  totalSubsidiesCents!: number;

  @Field(() => CentsScalar, { nullable: true, description: 'The private part of that sum, in euro cents.' })
  privateCents!: number;

  @Field(() => CentsScalar, { nullable: true, description: 'What remains with the communes: cost less that sum.' })
  ownShareCents!: number;
}
