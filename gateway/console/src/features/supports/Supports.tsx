import { OnlyAgglomeration } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { useAddress } from '../../kit/useAddress.js';
import { Views } from '../../kit/Views.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useSupportWords } from '../../words/supportWords.js';
import { Coverage } from './Coverage.js';
import { InTheirPlace } from './InTheirPlace.js';
import { MonthTotals } from './MonthTotals.js';
import { SupportList } from './SupportList.js';

const views = ['list', 'place', 'months', 'coverage'] as const;

/** What the agglomeration offers and gives, one by one or by commune and month. */
export default function Supports() {
  const its = useSupportWords();
  const { mandate } = useSitting();
  const view = useAddress().oneOf('view', views);
  if (mandate?.role !== 'PROJECT_OFFICER') return <OnlyAgglomeration returnTo="/supports" />;
  const Shown = { list: SupportList, place: InTheirPlace, months: MonthTotals, coverage: Coverage }[view];
  return (
    <Page title={its.title} lede={its.lede}>
      <Views name={its.viewName} current={view} of={views.map((key) => ({ key, label: its.views[key] }))} />
      <Shown siren={mandate.tenant} />
    </Page>
  );
}
