import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { type Column, DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { SearchField } from '../../kit/SearchField.js';
import { useAddress } from '../../kit/useAddress.js';
import { useWords } from '../../words/Words.js';
import frameworksText from './Frameworks.graphql?raw';
import { type FrameworkFile, nameOf } from './frameworkFile.js';
import { useFrameworkWords } from './useFrameworkWords.js';

type Row = Pick<FrameworkFile, 'id' | 'title' | 'theme' | 'published' | 'visibility' | 'demonstration' | 'commune'> & {
  readonly draft: { readonly number: number } | null;
  readonly adoptions: { readonly totalCount: number } | null;
};

interface FrameworkRowsProps {
  /** The commune of the one who looks; null for an agglomeration, which writes none. */
  readonly insee: string | null;
  readonly view: 'own' | 'others';
}

/** The commune's own frameworks, drafts included; or those of others, which it could take up. */
export function FrameworkRows({ insee, view }: FrameworkRowsProps) {
  const words = useWords();
  const says = useFrameworkWords();
  const address = useAddress();
  const [text, theme] = [address.get('q'), address.get('theme')];
  const whose =
    insee === null ? { published: true } : view === 'own' ? { communes: [insee] } : { notOf: [insee], published: true };
  const answer = useAnswer<{ frameworks: Connection<Row> | null }>(frameworksText, {
    filter: {
      ...whose,
      ...(text === '' ? {} : { search: text }),
      ...(theme in words.themes ? { themes: [theme] } : {}),
    },
    after: address.get('after') || null,
  });
  const unknown = words.answer.unknown;
  const versionOf = ({ published, draft }: Row) =>
    [
      published === null ? unknown : published === 0 ? says.noVersion : says.versionOf(published),
      draft && says.draftOf(draft.number),
    ]
      .filter(Boolean)
      .join(', ');
  const lastColumn: Column<Row> =
    view === 'own'
      ? {
          key: 'visibility',
          title: words.project.visibility,
          cell: ({ visibility }) => (visibility ? words.visibilities[visibility] : unknown),
        }
      : { key: 'by', title: says.writtenBy, cell: ({ commune }) => nameOf(commune) || unknown };
  return (
    <>
      <search className="filters no-print">
        <SearchField label={says.search} />
        <FilterChoice label={words.project.theme} name="theme" labels={words.themes} />
      </search>
      <Answered answer={answer}>
        {({ frameworks }) => (
          <PagedList list={frameworks} empty={text === '' && theme === '' ? says.none[view] : says.none.others}>
            {(rows) => (
              <DataTable
                caption={says.caption[view]}
                rows={rows}
                keyOf={({ id }) => id}
                columns={[
                  {
                    key: 'title',
                    title: says.framework,
                    cell: ({ id, title, demonstration }) => (
                      <span className="row">
                        <Link to={`/frameworks/${id}`}>{title ?? unknown}</Link>
                        <Demonstration shown={demonstration} />
                      </span>
                    ),
                  },
                  {
                    key: 'theme',
                    title: words.project.theme,
                    cell: (row) => (row.theme ? words.themes[row.theme] : unknown),
                  },
                  { key: 'version', title: says.version, cell: versionOf },
                  {
                    key: 'adoptions',
                    title: says.takenUp,
                    cell: ({ adoptions }) => (adoptions ? says.communes(adoptions.totalCount) : unknown),
                  },
                  lastColumn,
                ]}
              />
            )}
          </PagedList>
        )}
      </Answered>
    </>
  );
}
