import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { CommuneFilter } from '../../kit/CommuneFilter.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { Fold } from '../../kit/Fold.js';
import { ListCsv } from '../../kit/ListCsv.js';
import { OnlyAgglomeration } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { PagedList } from '../../kit/PagedList.js';
import { TextField } from '../../kit/TextField.js';
import { today } from '../../kit/today.js';
import { useAddress } from '../../kit/useAddress.js';
import { Views } from '../../kit/Views.js';
import { useOfficer } from '../../session/useOfficer.js';
import regimesText from './Regimes.graphql?raw';
import { RegimeTable } from './RegimeTable.js';
import type { RegimesData } from './regime.js';
import { SetRegime } from './SetRegime.js';
import { useRegimeWords } from './words.js';

const views = ['day', 'history'] as const;

/** Who exercises which competence in which member commune: on a day, or through every change. */
export default function Regimes() {
  const its = useRegimeWords();
  const address = useAddress();
  const siren = useOfficer();
  const view = address.oneOf('view', views);
  const history = view === 'history';
  const asked = address.get('on');
  const on = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : today();
  const [competence, commune, regime] = ['competence', 'commune', 'regime'].map(address.get);
  const variables = {
    siren: siren ?? '',
    on,
    history,
    filter: {
      ...(competence ? { competences: [competence] } : {}),
      ...(commune && /^\d[\dAB]\d{3}$/.test(commune) ? { communes: [commune] } : {}),
      ...(regime && regime in its.regimes ? { regimes: [regime] } : {}),
    },
  };
  const answer = useAnswer<RegimesData>(
    regimesText,
    { ...variables, after: address.get('after') || null },
    siren === null,
  );
  if (siren === null) return <OnlyAgglomeration returnTo="/regimes" />;
  const competences = answer.data?.competences ?? [];
  return (
    <Page title={its.title} lede={its.lede}>
      <Views name={its.viewName} current={view} of={views.map((key) => ({ key, label: its.views[key] }))} />
      <search className="filters no-print">
        <FilterChoice
          label={its.competence}
          name="competence"
          labels={Object.fromEntries(competences.map(({ key, title }) => [key, title]))}
        />
        <CommuneFilter siren={siren} />
        <FilterChoice label={its.regime} name="regime" labels={its.regimes} />
        {!history && <TextField label={its.on} kind="date" value={on} onChange={(day) => address.set('on', day)} />}
      </search>
      <Answered answer={answer} whatIsMissing={{ commune: its.withoutCommunes }}>
        {({ agglomeration }) => (
          <>
            <PagedList list={agglomeration?.regimes} empty={its.none}>
              {(rows) => <RegimeTable rows={rows} history={history} />}
            </PagedList>
            <ListCsv
              name="competences"
              operation={regimesText}
              variables={variables}
              listOf={(data: RegimesData) => data.agglomeration?.regimes}
              columns={[
                { title: its.competence, cell: (row) => row.competence?.title ?? null },
                { title: 'INSEE', cell: (row) => row.commune?.insee ?? null },
                { title: its.commune, cell: (row) => row.commune?.name ?? null },
                { title: its.regime, cell: (row) => row.regime && its.regimes[row.regime] },
                { title: its.since, cell: ({ since }) => since },
                { title: its.until, cell: ({ until }) => until },
                { title: its.reference, cell: ({ act }) => act?.reference ?? null },
                { title: its.enforceableFrom, cell: ({ act }) => act?.enforceableFrom ?? null },
                { title: its.line, cell: ({ line }) => line },
              ]}
            />
            <Fold title={its.add}>
              <SetRegime siren={siren} competences={competences} onDone={answer.again} />
            </Fold>
          </>
        )}
      </Answered>
    </Page>
  );
}
