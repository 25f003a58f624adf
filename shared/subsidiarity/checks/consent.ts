import { wordOf } from '../CommuneStanding.js';
import type { Deed } from '../Deed.js';
import { type Condition, type Counterfactual, type Finding, fails, fine, notApplicable, unknown } from '../Finding.js';
import { bodyOf } from '../roles.js';

/** T1: the commune consented to this scale and role, by the right body, valid that day. */
export function consent(deed: Deed): Finding {
  const { commune, scale, role, workedAfterRefusal } = deed;
  const word = wordOf(commune, scale, role);
  const evidence = commune.words.flatMap((one) =>
    one.scale === scale && one.role === role && one.evidence !== undefined ? [one.evidence] : [],
  );
  // What is done by law needs no consent; its local version does.
  if (commune.regime === 'TRANSFERRED') {
    const conditions: Condition[] = word === 'GRANTED' ? [] : ['LOCAL_VERSION'];
    return notApplicable('T1', { conditions, evidence });
  }
  switch (word) {
    case 'GRANTED':
      return fine('T1', { evidence });
    case 'UNKNOWN':
      return unknown('T1', { evidence });
    case 'NONE':
      return fails('T1', { verdict: 'AWAITING_CONSENT', counterfactuals: [asked(deed)], evidence });
    default:
      // An offer, or a support refused, is no act: the no is respected.
      if (workedAfterRefusal === 'FALSE') return fails('T1', { verdict: 'UNMET_BY_CHOICE', evidence });
      // By law it might have been: while nobody told who exercises the competence, it is no substitution yet.
      if (workedAfterRefusal === 'UNKNOWN' || commune.regime === 'UNKNOWN') return unknown('T1', { evidence });
      return fails('T1', { verdict: 'SUBSTITUTION', evidence });
  }
}

function asked({ commune, scale, role }: Deed): Counterfactual {
  const body = bodyOf(role);
  const council = body === 'EXECUTIVE' ? null : commune.nextCouncil;
  return { kind: 'CONSENT', commune: commune.insee, scale, role, body, council };
}
