import { ButtonLink } from '../../kit/Button.js';
import { OnlyCommune } from '../../kit/OnlyCommune.js';
import { Page } from '../../kit/Page.js';
import { useAddress } from '../../kit/useAddress.js';
import { Views } from '../../kit/Views.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useWords } from '../../words/Words.js';
import { Lessons } from './Lessons.js';
import { OwnExperiments } from './OwnExperiments.js';
import { useExperimentWords } from './words.js';

/** What the commune tries, and what every commune learnt that others may make use of. */
export default function Experiments() {
  const words = useWords();
  const its = useExperimentWords();
  const { mandate } = useSitting();
  const view = useAddress().oneOf('view', ['ours', 'lessons']);
  if (mandate?.role !== 'COMMUNE_AGENT') return <OnlyCommune returnTo="/experiments" />;
  return (
    <Page
      title={its.title}
      lede={its.lede}
      back={{ to: '/approach', label: words.frame.approach }}
      actions={<ButtonLink to="/experiments/new">{its.new}</ButtonLink>}
    >
      <Views
        name={words.inbox.view}
        current={view}
        of={(['ours', 'lessons'] as const).map((key) => ({ key, label: its.views[key] }))}
      />
      {view === 'ours' ? <OwnExperiments insee={mandate.tenant} /> : <Lessons insee={mandate.tenant} />}
    </Page>
  );
}
