import type { Assessment } from './Advice.js';
import type { CommuneStanding } from './CommuneStanding.js';
import { findingsOf } from './checks/checks.js';
import { concluded } from './concluded.js';
import type { Deed } from './Deed.js';
import { type Rules, rulesOn } from './rules.js';
import { findingSteps } from './Step.js';
import type { SupportSituation } from './SupportSituation.js';
import { all, type Truth, truthOf } from './Truth.js';

/** When is help « à la place de »? The eight checks of one support, commune by commune; the worst is the verdict. */
export function assess(support: SupportSituation, rules: Rules = rulesOn(support.day)): Assessment {
  const byCommune = support.communes.map((commune) => {
    const findings = findingsOf(deedOf(support, commune), rules);
    return { insee: commune.insee, findings, verdict: concluded(findings, [], 1).verdict };
  });
  const whole = concluded(
    byCommune.flatMap(({ findings }) => findings),
    support.communes.length === 0 ? ['NOT_ASKED'] : [],
    1,
  );
  const { scale, provider } = support;
  const steps = byCommune.flatMap(({ insee, findings }) => findingSteps({ commune: insee, scale, provider }, findings));
  return { support: support.id, day: support.day, rules: rules.version, ...whole, communes: byCommune, steps };
}

function deedOf(support: SupportSituation, commune: CommuneStanding): Deed {
  const { communes, effort, workedAfterRefusal, mandates, state } = support;
  return {
    ...support,
    // An offer, or a support refused, is no act: what it lacks can still be made.
    proposed: state === 'OFFERED' || state === 'REFUSED',
    commune,
    allSmall: all(communes.map(({ small }) => small)),
    effort: { ...effort, quantity: null },
    workedAfterRefusal: workedAfterRefusal === null ? 'UNKNOWN' : truthOf(workedAfterRefusal.includes(commune.insee)),
    mandate: mandateOf(mandates, commune.insee, support.day),
  };
}

/** A mandate binds from the day its deliberation is enforceable; without a last day it is none. */
function mandateOf(mandates: SupportSituation['mandates'], insee: string, day: string): Truth {
  if (mandates === null) return 'UNKNOWN';
  const holds = mandates.some(
    ({ commune, enforceableFrom, until }) =>
      commune === insee && (enforceableFrom ?? never) <= day && day <= (until ?? ended),
  );
  return truthOf(holds);
}

const never = '9999-12-31';
const ended = '0000-01-01';
