import { Link } from 'react-router';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { useAddress } from '../../kit/useAddress.js';
import { Views } from '../../kit/Views.js';
import { ProjectSheets } from './ProjectSheets.js';
import { PublicActions } from './PublicActions.js';
import { PublicContracts } from './PublicContracts.js';
import { useOpenWords } from './words.js';

const views = ['actions', 'projects', 'contracts'] as const;
type View = (typeof views)[number];

const shown: Record<View, () => React.JSX.Element> = {
  actions: PublicActions,
  projects: ProjectSheets,
  contracts: PublicContracts,
};

/** The open file that holds what a view shows. */
const files: Record<View, string> = {
  actions: 'actions-publiques',
  projects: 'projets-labellises',
  contracts: 'contrats-fifty-fifty',
};

/** What is public, for whoever comes by: each list can be narrowed, and taken away as a file. */
export default function Public() {
  const its = useOpenWords();
  const view = useAddress().oneOf('view', views);
  const Shown = shown[view];
  return (
    <Page title={its.title} lede={its.lede}>
      <Views name={its.viewName} current={view} of={views.map((key) => ({ key, label: its.views[key] }))} />
      <Shown />
      <p className="no-print">
        <a href={`/open-data/${files[view]}.csv`} download>
          {its.file}
        </a>
      </p>
      <Section title={its.more}>
        <ul className="list">
          {Object.entries(its.ways).map(([address, { title, what }]) => (
            <li key={address}>
              <Link className="list-title" to={`/${address}`}>
                {title}
              </Link>
              <span>{what}</span>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
