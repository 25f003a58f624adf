/** A demonstration agreement on staff; a draft has no act. */
export interface DemonstrationAgreement {
  readonly id: string;
  readonly pole: string;
  readonly kind: 'SECONDMENT' | 'SHARED_SERVICE' | 'PROVISION' | 'ENTENTE' | 'SYNDICATE';
  readonly state: 'DRAFT' | 'SIGNED' | 'RENEWED';
  /** The one post that is seconded. */
  readonly technicianId?: string;
  /** SIREN, or INSEE code of a commune that receives. */
  readonly provider: string;
  readonly receiver: string;
  readonly instructs: string;
  readonly unitCostCents: number;
  readonly from: string;
  readonly until: string | null;
  readonly act: {
    readonly reference: string;
    readonly decidedOn: string;
    readonly enforceableFrom: string;
  } | null;
  /** The agreement that this one renews. */
  readonly renews: string | null;
}
