import type { Conclusion } from '../../kit/Concluded.js';
import type { StatedNeed } from '../../kit/NeedText.js';
import type { AdviceWords } from '../../words/fr/advice.js';
import type { Catalogue } from '../../words/fr.js';

export type ActingScale = keyof AdviceWords['scales'];
export type ScaleAbove = Exclude<ActingScale, 'COMMUNE'>;

export interface Part {
  readonly commune: string;
  readonly scale: ScaleAbove;
  readonly provider: string;
  readonly role: keyof Catalogue['supportRoles'];
  readonly amount: number;
}

/** What the rule advises, for a need as it is or as it would be. */
export interface Advice extends Conclusion {
  readonly gap: number;
  readonly running: number;
  readonly uncovered: number;
  readonly rules: string;
  readonly day: string;
  readonly parts: readonly Part[];
}

interface Named {
  readonly name: string | null;
}

export interface AdvisedNeed extends StatedNeed {
  readonly presence: boolean | null;
  readonly onInhabitants: boolean | null;
  readonly relay: string | null;
  readonly carrierCodes: readonly string[] | null;
  readonly peers: {
    readonly nodes: readonly { readonly commune: (Named & { readonly insee: string }) | null }[];
  } | null;
  readonly agglomerationOffers:
    | readonly { readonly siren: string | null; readonly agglomeration: Named | null }[]
    | null;
  readonly poleOffer: { readonly siren: string | null; readonly pole: Named | null } | null;
  readonly partnerOffers: readonly { readonly partnerId: string; readonly partner: Named | null }[] | null;
  readonly adviceDecisions:
    | readonly {
        readonly id: string;
        readonly version: number;
        readonly decision: keyof AdviceWords['decisions'];
        readonly reason: string | null;
        readonly verdict: Advice['verdict'];
        readonly rules: string;
        readonly decidedAt: string;
        readonly commune: (Named & { readonly insee: string }) | null;
      }[]
    | null;
  readonly advice: (Advice & { readonly reference: string | null }) | null;
}

/** The answer of WhoShouldAct.graphql. */
export interface AdviceAnswer {
  readonly project: {
    readonly id: string;
    readonly title: string | null;
    readonly reference: string | null;
    readonly leadCommune: (Named & { readonly insee: string }) | null;
    readonly needs: readonly AdvisedNeed[] | null;
  } | null;
}

/** Who provides, by name where one is known. */
export function providerNames(need: AdvisedNeed): ReadonlyMap<string, string> {
  const pairs: (readonly [string | null | undefined, string | null | undefined])[] = [
    ...(need.peers?.nodes ?? []).map(({ commune }) => [commune?.insee, commune?.name] as const),
    ...(need.agglomerationOffers ?? []).map(({ siren, agglomeration }) => [siren, agglomeration?.name] as const),
    [need.poleOffer?.siren, need.poleOffer?.pole?.name],
    ...(need.partnerOffers ?? []).map(({ partnerId, partner }) => [partnerId, partner?.name] as const),
  ];
  return new Map(pairs.flatMap(([key, name]) => (key && name ? [[key, name] as const] : [])));
}
