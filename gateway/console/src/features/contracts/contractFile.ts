import type { Catalogue } from '../../words/fr.js';

export type Side = 'COMMUNE' | 'INHABITANTS';
export type ContractState = keyof Catalogue['contractStates'];
export type Judgement = keyof Catalogue['judgements'];

export const sides: readonly Side[] = ['COMMUNE', 'INHABITANTS'];

export interface Commitment {
  readonly id: string;
  readonly side: Side;
  readonly text: string;
  readonly dueOn: string | null;
  readonly judgedByCommune: Judgement | null;
  readonly judgedByInhabitants: Judgement | null;
}

/** The answer of ContractFile.graphql. */
export interface ContractFile {
  readonly id: string;
  readonly reference: string | null;
  readonly title: string | null;
  readonly origin: keyof Catalogue['contractOrigins'] | null;
  readonly state: ContractState | null;
  readonly visibility: keyof Catalogue['visibilities'] | null;
  readonly unbalancedSide: Side | null;
  readonly concludedOn: string | null;
  readonly endedOn: string | null;
  readonly demonstration: boolean | null;
  readonly version: number | null;
  readonly commune: { readonly insee: string; readonly name: string | null } | null;
  readonly party: {
    readonly kind: keyof Catalogue['partyKinds'];
    readonly label: string;
    readonly rna: string | null;
    readonly group: keyof Catalogue['groupKinds'] | null;
  } | null;
  readonly action: { readonly id: string; readonly title: string | null } | null;
  readonly commitments: readonly Commitment[] | null;
  readonly availableTransitions:
    | readonly { readonly to: string; readonly open: boolean; readonly reason: string | null }[]
    | null;
}

export type OwnContract = ContractFile & { readonly version: number };
