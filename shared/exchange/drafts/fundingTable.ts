import { type FundingPlan, FundingStatus, VatBasis } from '../../graphql/FundingPlan.js';
import type { DraftBlock } from './Draft.js';
import { writtenEuros } from './frenchWriting.js';

const bases: Readonly<Record<VatBasis, string>> = {
  [VatBasis.EXCLUDING]: 'hors taxes',
  [VatBasis.INCLUDING_NO_FCTVA]: 'TTC, sans FCTVA',
  [VatBasis.INCLUDING_FCTVA]: 'TTC, FCTVA déduit',
};

const statuses: Readonly<Record<FundingStatus, string>> = {
  [FundingStatus.PLANNED]: 'prévu',
  [FundingStatus.ASKED]: 'demandé',
  [FundingStatus.GRANTED]: 'accordé',
  [FundingStatus.REFUSED]: 'refusé',
};

/** The funding plan as the council reads it; nothing where the project has none. */
export function fundingTable(plan: FundingPlan | null): DraftBlock[] {
  if (plan === null) return [];
  const line = (who: string, state: string, cents: number) => [who, state, writtenEuros(cents)];
  return [
    {
      kind: 'TABLE',
      caption: `Plan de financement (coût ${bases[plan.vat]})`,
      header: ['Financeur', 'État', 'Montant'],
      rows: [
        ...plan.lines.map(({ source, label, status, amountCents }) =>
          line(label === null ? source : `${source}, ${label}`, statuses[status], amountCents),
        ),
        line('Reste aux communes', '', plan.ownShareCents),
        line('Coût total', '', plan.costCents),
      ],
    },
  ];
}
