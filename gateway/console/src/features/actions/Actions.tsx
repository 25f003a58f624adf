import { ActionRows } from '../../kit/ActionRows.js';
import { ButtonLink } from '../../kit/Button.js';
import { ExportButton } from '../../kit/ExportButton.js';
import { OnlyCommune } from '../../kit/OnlyCommune.js';
import { Page } from '../../kit/Page.js';
import { Views } from '../../kit/Views.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useWords } from '../../words/Words.js';
import { ActionsBoard } from './ActionsBoard.js';
import { Filters } from './Filters.js';
import { listFilter, useActionsView } from './view.js';

/** What the commune does, as a list or as a board of phases. */
export default function Actions() {
  const words = useWords();
  const { mandate } = useSitting();
  const view = useActionsView();
  if (mandate?.role !== 'COMMUNE_AGENT') return <OnlyCommune returnTo="/actions" />;
  return (
    <Page
      title={words.actions.title}
      lede={words.actions.lede}
      actions={<ButtonLink to="/actions/new">{words.actions.new}</ButtonLink>}
    >
      <Views
        name={words.actions.views}
        current={view.view}
        of={[
          { key: 'list', label: words.actions.list },
          { key: 'board', label: words.actions.board },
        ]}
      />
      <Filters view={view} />
      <ExportButton
        field="actionsExport"
        filter={{ ...listFilter(view), communes: [mandate.tenant] }}
        sort={view.sort}
      />
      {view.view === 'board' ? (
        <ActionsBoard insee={mandate.tenant} view={view} />
      ) : (
        <ActionRows
          caption={words.actions.caption}
          insee={mandate.tenant}
          filter={listFilter(view)}
          sort={view.sort}
          first={20}
          after={view.after}
          empty={view.narrowed ? words.commune.noActions : words.actions.none}
        />
      )}
    </Page>
  );
}
