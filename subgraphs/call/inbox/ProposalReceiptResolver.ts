import { FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { Commune } from '../territory/Commune.js';
import { ProposalReceipt } from './ProposalReceipt.js';

@Resolver(() => ProposalReceipt)
export class ProposalReceiptResolver {
  @FieldResolver(() => Commune, { description: 'The commune that leads the project.' })
  leadCommune(@Root() receipt: ProposalReceipt): Commune {
    return { insee: receipt.lead };
  }

  @FieldResolver(() => [Commune], { description: 'The communes that carry it with the lead.' })
  coCarriers(@Root() receipt: ProposalReceipt): Commune[] {
    return receipt.others.map((insee) => ({ insee }));
  }
}
