import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { Fold } from '../../kit/Fold.js';
import { ListCsv } from '../../kit/ListCsv.js';
import { OnlyPole } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { PagedList } from '../../kit/PagedList.js';
import { SearchedField } from '../../kit/SearchedField.js';
import { useAddress } from '../../kit/useAddress.js';
import { Views } from '../../kit/Views.js';
import { useDirector } from '../../session/useDirector.js';
import { useFormats, useWords } from '../../words/Words.js';
import agreements from './Agreements.graphql?raw';
import { AgreementTag } from './AgreementTag.js';
import type { AgreementRow, AgreementsAnswer } from './agreement.js';
import { NewAgreement } from './NewAgreement.js';
import { useParties } from './useParties.js';
import { useAgreementWords } from './words.js';

const views = ['ending', 'held', 'drafts', 'all'] as const;
const within = ['90', '30', '180', '365'] as const;

/** Agreements on staff: those that end first to see to, those in force, drafts, and all that were. */
export default function Agreements() {
  const words = useWords();
  const its = useAgreementWords();
  const formats = useFormats();
  const siren = useDirector();
  const address = useAddress();
  const parties = useParties(siren ?? '');
  const view = address.oneOf('view', views);
  const days = address.oneOf('days', within);
  const [kind, party] = [address.get('kind'), address.get('party')];
  const filter = {
    ...(view === 'ending' ? { endingWithinDays: Number(days) } : {}),
    ...(view === 'held' ? { states: ['SIGNED'] } : {}),
    ...(view === 'drafts' ? { states: ['DRAFT'] } : {}),
    ...(kind in its.kinds ? { kinds: [kind] } : {}),
    ...(party === '' ? {} : { parties: [party] }),
  };
  const variables = { filter };
  const answer = useAnswer<AgreementsAnswer>(
    agreements,
    { ...variables, after: address.get('after') || null },
    siren === null,
  );
  if (siren === null) return <OnlyPole returnTo="/agreements" />;
  const { unknown } = words.answer;
  const between = (row: AgreementRow) =>
    its.between(parties.name(row.provider) ?? unknown, parties.name(row.receiver) ?? unknown);
  const period = ({ from, until }: AgreementRow) => {
    if (from === null) return unknown;
    return until === null
      ? its.withoutEnd(formats.date(from))
      : words.months.until_(formats.date(from), formats.date(until));
  };
  const cost = ({ unitCostCents }: AgreementRow) =>
    unitCostCents === null ? unknown : its.perHalfDay(formats.exactEuros(unitCostCents));
  return (
    <Page title={its.title} lede={its.lede}>
      <Views name={words.inbox.view} current={view} of={views.map((key) => ({ key, label: its.views[key] }))} />
      <search className="filters no-print">
        {view === 'ending' && (
          <ChoiceField
            label={its.within}
            value={days}
            options={within.map((key) => ({ key, label: its.days(key) }))}
            onChange={(key) => address.set('days', key)}
          />
        )}
        <FilterChoice label={its.kind} name="kind" labels={its.kinds} />
        <SearchedField
          key={parties.options.length}
          label={its.party}
          value={party === '' ? null : party}
          options={parties.options}
          onChange={(code) => address.set('party', code ?? '')}
        />
      </search>
      <Answered answer={answer} whatIsMissing={{ commune: its.withoutCommunes }}>
        {({ secondmentAgreements }) => (
          <>
            <PagedList list={secondmentAgreements} empty={its.none[view]}>
              {(rows) => (
                <DataTable
                  caption={its.caption}
                  rows={rows}
                  keyOf={({ id }) => id}
                  columns={[
                    {
                      key: 'between',
                      title: its.parties,
                      cell: (row) => (
                        <div className="stack stack-tight">
                          <Link to={`/agreements/${row.id}`}>{between(row)}</Link>
                          <Demonstration shown={row.demonstration} />
                        </div>
                      ),
                    },
                    { key: 'kind', title: its.kind, cell: (row) => (row.kind ? its.kinds[row.kind] : unknown) },
                    { key: 'state', title: its.state, cell: ({ state }) => <AgreementTag state={state} /> },
                    { key: 'period', title: its.period, cell: period },
                    { key: 'act', title: its.act, cell: ({ act }) => act?.reference ?? its.noAct },
                    { key: 'cost', title: its.cost, numeric: true, cell: cost },
                  ]}
                />
              )}
            </PagedList>
            <ListCsv<AgreementsAnswer, AgreementRow>
              name={its.file}
              operation={agreements}
              variables={variables}
              listOf={(data) => data.secondmentAgreements}
              columns={[
                { title: its.provider, cell: ({ provider }) => parties.name(provider) },
                { title: its.receiver, cell: ({ receiver }) => parties.name(receiver) },
                { title: its.kind, cell: (row) => row.kind && its.kinds[row.kind] },
                { title: its.state, cell: (row) => row.state && its.states[row.state] },
                { title: its.firstDay, cell: ({ from }) => from },
                { title: its.lastDay, cell: ({ until }) => until },
                { title: its.act, cell: ({ act }) => act?.reference ?? null },
                { title: its.cost, cell: ({ unitCostCents }) => unitCostCents && unitCostCents / 100 },
              ]}
            />
          </>
        )}
      </Answered>
      <Fold title={its.new}>
        <NewAgreement pole={siren} />
      </Fold>
    </Page>
  );
}
