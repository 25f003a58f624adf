import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { SearchField } from '../../kit/SearchField.js';
import { SortField } from '../../kit/SortField.js';
import { useAddress } from '../../kit/useAddress.js';
import { useFormats, useWords } from '../../words/Words.js';
import experiments from './Experiments.graphql?raw';
import type { ExperimentFile } from './experimentFile.js';
import { OutcomeTag } from './OutcomeTag.js';
import { useExperimentWords } from './words.js';

type Row = Pick<ExperimentFile, 'id' | 'title' | 'theme' | 'startedOn' | 'outcome' | 'demonstration'> & {
  readonly lessons: readonly { readonly id: string; readonly reuses: number | null }[] | null;
};

interface ExperimentsData {
  readonly commune: { readonly experiments: Connection<Row> | null } | null;
}

function Rows({ rows }: { rows: readonly Row[] }) {
  const words = useWords();
  const formats = useFormats();
  const its = useExperimentWords();
  return (
    <DataTable
      caption={its.caption}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'experiment',
          title: its.experiment,
          cell: ({ id, title, demonstration }) => (
            <div className="stack stack-tight">
              <Link to={`/experiments/${id}`}>{title ?? words.answer.unknown}</Link>
              <Demonstration shown={demonstration} />
            </div>
          ),
        },
        { key: 'outcome', title: its.outcome, cell: ({ outcome }) => <OutcomeTag outcome={outcome} /> },
        {
          key: 'theme',
          title: words.project.theme,
          cell: ({ theme }) => (theme === null ? words.answer.unknown : words.themes[theme]),
        },
        {
          key: 'started',
          title: its.startedOn,
          cell: ({ startedOn }) => (startedOn === null ? words.answer.unknown : formats.date(startedOn)),
        },
        {
          key: 'lessons',
          title: its.learnt,
          cell: ({ lessons }) =>
            lessons === null
              ? words.answer.unknown
              : its.lessonsCount(
                  lessons.length,
                  lessons.reduce((sum, { reuses }) => sum + (reuses ?? 0), 0),
                ),
        },
      ]}
    />
  );
}

/** The commune's own experiments, those that run and those that ended. */
export function OwnExperiments({ insee }: { insee: string }) {
  const words = useWords();
  const its = useExperimentWords();
  const address = useAddress();
  const [text, outcome, theme] = [address.get('q'), address.get('outcome'), address.get('theme')];
  const by = address.oneOf('sort', ['STARTED_ON', 'TITLE', 'UPDATED_AT']);
  const filter = {
    ...(text === '' ? {} : { search: text }),
    ...(outcome in its.outcomes ? { outcomes: [outcome] } : {}),
    ...(theme in words.themes ? { themes: [theme] } : {}),
  };
  const answer = useAnswer<ExperimentsData>(experiments, {
    insee,
    filter,
    sort: { by, direction: by === 'TITLE' ? 'ASCENDING' : 'DESCENDING' },
    after: address.get('after') || null,
  });
  return (
    <>
      <search className="filters no-print">
        <SearchField label={its.search} />
        <FilterChoice label={its.outcome} name="outcome" labels={its.outcomes} />
        <FilterChoice label={words.commune.filterTheme} name="theme" labels={words.themes} />
        <SortField labels={its.sorts} />
      </search>
      <Answered answer={answer}>
        {(data) => (
          <PagedList
            list={data.commune?.experiments}
            empty={Object.keys(filter).length === 0 ? its.none : its.noneHere}
          >
            {(rows) => <Rows rows={rows} />}
          </PagedList>
        )}
      </Answered>
    </>
  );
}
