import { Page } from '../../kit/Page.js';
import { useAddress } from '../../kit/useAddress.js';
import { Views } from '../../kit/Views.js';
import { useWords } from '../../words/Words.js';
import { AgglomerationAdopted } from './AgglomerationAdopted.js';
import { FrameworkRows } from './FrameworkRows.js';
import { useFrameworkWords } from './useFrameworkWords.js';

const views = ['adopted', 'others'] as const;

/** What the agglomeration took up of what communes wrote down, and what it could take up. */
export function AgglomerationFrameworks({ siren }: { siren: string }) {
  const words = useWords();
  const says = useFrameworkWords();
  const view = useAddress().oneOf('view', views);
  return (
    <Page title={says.title} lede={says.ofAgglomeration.lede}>
      <Views
        name={words.inbox.view}
        current={view}
        of={[
          { key: 'adopted', label: says.views.adopted },
          { key: 'others', label: says.ofAgglomeration.others },
        ]}
      />
      {view === 'adopted' ? <AgglomerationAdopted siren={siren} /> : <FrameworkRows insee={null} view="others" />}
    </Page>
  );
}
