import { OnlyPole } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { useAddress } from '../../kit/useAddress.js';
import { Views } from '../../kit/Views.js';
import { useDirector } from '../../session/useDirector.js';
import { Acts } from './Acts.js';
import { Governance } from './Governance.js';
import { Interests } from './Interests.js';
import { useGovernanceWords } from './words.js';

const views = ['governance', 'interests', 'acts'] as const;

/** The pole as an institution: who governs it, what it may act on, what it decided. */
export default function PolePage() {
  const its = useGovernanceWords();
  const siren = useDirector();
  const view = useAddress().oneOf('view', views);
  if (siren === null) return <OnlyPole returnTo="/pole" />;
  return (
    <Page title={its.title} lede={its.lede}>
      <Views name={its.title} current={view} of={views.map((key) => ({ key, label: its.views[key] }))} />
      {view === 'governance' && <Governance siren={siren} />}
      {view === 'interests' && <Interests siren={siren} />}
      {view === 'acts' && <Acts siren={siren} />}
    </Page>
  );
}
