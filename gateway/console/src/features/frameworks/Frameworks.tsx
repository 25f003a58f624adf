import { ButtonLink } from '../../kit/Button.js';
import { OnlyCommune } from '../../kit/OnlyCommune.js';
import { Page } from '../../kit/Page.js';
import { useAddress } from '../../kit/useAddress.js';
import { Views } from '../../kit/Views.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useOfficer } from '../../session/useOfficer.js';
import { useWords } from '../../words/Words.js';
import { Adopted } from './Adopted.js';
import { AgglomerationFrameworks } from './AgglomerationFrameworks.js';
import { FrameworkRows } from './FrameworkRows.js';
import { useFrameworkWords } from './useFrameworkWords.js';

const views = ['own', 'adopted', 'others'] as const;

/** What the commune wrote down for others, what it took up from them, and what it could take up. */
export default function Frameworks() {
  const words = useWords();
  const says = useFrameworkWords();
  const { mandate } = useSitting();
  const view = useAddress().oneOf('view', views);
  const siren = useOfficer();
  if (siren !== null) return <AgglomerationFrameworks siren={siren} />;
  if (mandate?.role !== 'COMMUNE_AGENT') return <OnlyCommune returnTo="/frameworks" />;
  return (
    <Page
      title={says.title}
      lede={says.lede}
      back={{ to: '/approach', label: words.frame.approach }}
      actions={<ButtonLink to="/frameworks/new">{says.new}</ButtonLink>}
    >
      <Views name={words.inbox.view} current={view} of={views.map((key) => ({ key, label: says.views[key] }))} />
      {view === 'adopted' ? (
        <Adopted insee={mandate.tenant} />
      ) : (
        <FrameworkRows key={view} insee={mandate.tenant} view={view} />
      )}
    </Page>
  );
}
