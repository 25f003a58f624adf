import { dayOf } from '#shared/graphql/today.js';
import type { ByHand } from './answersByHand.js';
import type { Node } from './openQuestions.js';

/** Allocations at work that lack something, with what they lack: the words received, and the chain walked day by day. */
export const withoutBasis: ByHand = async (data, rows) => {
  const today = dayOf(new Date());
  const active = await rows(
    'pma',
    `select a.reference, a.technician_id as post, a.employer_agreed_on is null as unagreed, a.from_day::text as from,
      least(a.until_day, $1)::text as until, post.employer, team.pilot, coalesce((select said.state from consent_receipt said
        where said.pole = team.pole and said.project_id = team.project_id and said.commune = team.pilot
          and coalesce(said.role, 'SECONDMENT') = 'SECONDMENT' order by said.seq desc limit 1), 'NONE') as word
    from allocation a join technician post on post.id = a.technician_id join resource_team team on team.id = a.team_id
    where a.state = 'ACTIVE' order by a.reference`,
    today,
  );
  const agreements = await rows(
    'pma',
    `select provider, receiver, technician_id as post, starts_on::text as from, coalesce(ends_on, 'infinity')::text as until
    from secondment_agreement where starts_on is not null`,
  );
  /** Whether agreements of one day lead from the employer to the pilot commune, through no other commune. */
  const isLed = ({ post, employer, pilot }: Node, on: string): boolean => {
    const reached = new Set<string>([employer]);
    for (let before = -1; before !== reached.size; ) {
      before = reached.size;
      for (const { provider, receiver, post: only, from, until } of agreements) {
        const holds = from <= on && (until === 'infinity' || on <= until) && (only === null || only === post);
        if (holds && reached.has(provider) && (receiver === pilot || receiver.length === 9)) reached.add(receiver);
      }
    }
    return reached.has(pilot);
  };
  const lacks = active.map((one) => ({
    reference: one.reference,
    unagreed: one.unagreed,
    unconsented: one.word !== 'GRANTED',
    unled: daysOf(one.from, one.until).some((on) => !isLed(one, on)),
  }));
  return {
    told: data.pole.allocations.nodes
      .map(({ reference, checks }: Node) => ({
        reference,
        unagreed: checks.includes('NO_EMPLOYER_AGREEMENT'),
        unconsented: checks.includes('NO_CONSENT'),
        unled: checks.includes('INCOMPLETE_CHAIN'),
      }))
      .sort((one: Node, other: Node) => (one.reference < other.reference ? -1 : 1)),
    byHand: lacks.filter(({ unagreed, unconsented, unled }) => unagreed || unconsented || unled),
  };
};

function daysOf(from: string, until: string): string[] {
  const days: string[] = [];
  for (const day = new Date(`${from}T00:00:00Z`); day.toISOString().slice(0, 10) <= until; ) {
    days.push(day.toISOString().slice(0, 10));
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return days;
}
