import type { Message } from '#shared/graphql/GraphError.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import type { Transition } from '#shared/graphql/Transition.js';
import { mayCall } from '#shared/identity/authorization.js';
import { coFundingLawOn } from '#shared/subsidiarity/cofunding/law.js';
import { lawObstacles } from '#shared/subsidiarity/cofunding/lawful.js';
import { today } from '../territory/today.js';
import type { CoFundingRow } from './CoFunding.js';
import { CoFundingMove } from './coFundingInputs.js';
import { communeWordsOf } from './coFundingRows.js';
import { type Command, decide } from './lifecycle.js';
import { moneyOf } from './moneyOf.js';
import { capOf } from './projectMoney.js';
import { standingOf } from './standing.js';

const notYours: Message = {
  fr: 'La décision appartient à l’équipe projet de l’agglomération.',
  en: 'The decision belongs to the agglomeration’s project team.',
};

/** What may become of a fonds de concours: open, or closed with everything that closes it. */
export async function coFundingTransitions(row: CoFundingRow, context: RequestContext): Promise<Transition[]> {
  const { actor, locale } = context;
  const mine = actor.tenant === row.siren && mayCall(actor, 'moveCoFunding');
  const [word, money] = await Promise.all([
    context.load(communeWordsOf, row.id, undefined),
    moneyOf(context, row.projectId),
  ]);
  const day = today();
  const law = coFundingLawOn(day);
  const against = money?.plan ? lawObstacles(row, capOf(money.plan, money.grantedCents, row, law), law) : [];
  // A reason comes with the move: without it one could not say whether the way is open.
  const commands: readonly [CoFundingMove, Command][] = [
    [CoFundingMove.COMMITTED, { kind: 'COMMIT', law: against }],
    [CoFundingMove.ENDED, { kind: 'END', reason: '—' }],
    [CoFundingMove.REFUSED, { kind: 'REFUSE', reason: '—' }],
    [CoFundingMove.CANCELLED, { kind: 'CANCEL', reason: '—' }],
  ];
  const standing = standingOf(row, word);
  return commands.flatMap(([to, command]): Transition[] => {
    const outcome = decide(standing, command, day);
    if (outcome.kind !== 'REFUSED') return [{ to, open: mine, reason: mine ? null : notYours[locale] }];
    // Only what is missing of a commitment is worth telling: the other ways are simply over.
    if (to !== CoFundingMove.COMMITTED || !['PROPOSED', 'DELIBERATED_BY_ONE'].includes(row.state)) return [];
    const reasons = outcome.obstacles.flatMap((one) => ('message' in one ? [one.message[locale]] : []));
    return [{ to, open: false, reason: reasons.join(' ') }];
  });
}
