import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { Fold } from '../../kit/Fold.js';
import { ListCsv } from '../../kit/ListCsv.js';
import { OnlyAgglomeration } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { PagedList } from '../../kit/PagedList.js';
import { today } from '../../kit/today.js';
import { useAddress } from '../../kit/useAddress.js';
import { useOfficer } from '../../session/useOfficer.js';
import { useFormats, useWords } from '../../words/Words.js';
import { CountForm } from './CountForm.js';
import { TrainingForm } from './TrainingForm.js';
import trainingsText from './Trainings.graphql?raw';
import type { Training, TrainingsAnswer } from './training.js';
import { useTrainingWords } from './words.js';

/** What the agglomeration teaches, to whom, with whom, and how many came. */
export default function Trainings() {
  const words = useWords();
  const formats = useFormats();
  const its = useTrainingWords();
  const siren = useOfficer();
  const address = useAddress();
  const audience = address.get('audience');
  const variables = { siren: siren ?? '', audiences: audience in its.audiences ? [audience] : null };
  const answer = useAnswer<TrainingsAnswer>(
    trainingsText,
    { ...variables, after: address.get('after') || null },
    siren === null,
  );
  if (siren === null) return <OnlyAgglomeration returnTo="/trainings" />;
  const { unknown } = words.answer;
  const came = ({ participants, suppressed, heldOn }: Training) => {
    if (suppressed) return its.hidden;
    if (participants !== null) return formats.number(participants);
    return heldOn !== null && heldOn > today() ? its.toCome : its.notCounted;
  };
  return (
    <Page title={its.title} lede={its.lede}>
      <search className="filters no-print">
        <FilterChoice label={its.audience} name="audience" labels={its.audiences} />
      </search>
      <Answered answer={answer}>
        {({ agglomeration }) => (
          <>
            <PagedList list={agglomeration?.trainings} empty={variables.audiences === null ? its.none : its.noneHere}>
              {(rows) => (
                <DataTable
                  caption={its.caption}
                  rows={rows}
                  keyOf={({ id }) => id}
                  columns={[
                    {
                      key: 'title',
                      title: its.training,
                      cell: ({ title, partner, initiative, demonstration }) => (
                        <div className="stack stack-tight">
                          <span>{title ?? unknown}</span>
                          {partner && <span className="quiet">{its.with(partner)}</span>}
                          {initiative && (
                            <Link to={`/initiatives/${initiative.id}`}>{initiative.title ?? unknown}</Link>
                          )}
                          <Demonstration shown={demonstration} />
                        </div>
                      ),
                    },
                    {
                      key: 'audience',
                      title: its.audience,
                      cell: (row) => (row.audience ? its.audiences[row.audience] : unknown),
                    },
                    {
                      key: 'heldOn',
                      title: its.heldOn,
                      cell: ({ heldOn }) => (heldOn === null ? unknown : formats.date(heldOn)),
                    },
                    {
                      key: 'halfDays',
                      title: its.halfDays,
                      numeric: true,
                      cell: ({ halfDays }) => (halfDays === null ? unknown : formats.number(halfDays)),
                    },
                    { key: 'came', title: its.participants, numeric: true, cell: came },
                    {
                      key: 'count',
                      title: its.counting,
                      cell: ({ version, heldOn, ...training }) =>
                        version !== null && heldOn !== null && heldOn <= today() ? (
                          <Fold title={its.countOf(training.title ?? unknown)}>
                            <CountForm id={training.id} version={version} onDone={answer.again} />
                          </Fold>
                        ) : (
                          its.notYet
                        ),
                    },
                  ]}
                />
              )}
            </PagedList>
            <ListCsv<TrainingsAnswer, Training>
              name={its.file}
              operation={trainingsText}
              variables={variables}
              listOf={(data) => data.agglomeration?.trainings}
              columns={[
                { title: its.training, cell: ({ title }) => title },
                { title: its.audience, cell: (row) => row.audience && its.audiences[row.audience] },
                { title: its.partner, cell: ({ partner }) => partner },
                { title: its.initiative, cell: ({ initiative }) => initiative?.title ?? null },
                { title: its.heldOn, cell: ({ heldOn }) => heldOn },
                { title: its.halfDays, cell: ({ halfDays }) => halfDays },
                { title: its.participants, cell: ({ participants }) => participants },
              ]}
            />
          </>
        )}
      </Answered>
      <Fold title={its.record}>
        <TrainingForm siren={siren} onDone={answer.again} />
      </Fold>
    </Page>
  );
}
