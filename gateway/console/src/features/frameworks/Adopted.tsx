import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { useAddress } from '../../kit/useAddress.js';
import { useFormats, useWords } from '../../words/Words.js';
import adoptionsText from './Adoptions.graphql?raw';
import { type Adoption, type CommuneName, nameOf } from './frameworkFile.js';
import { ResultTag } from './ResultTag.js';
import { useFrameworkWords } from './useFrameworkWords.js';

type Row = Pick<Adoption, 'id' | 'adoptedOn' | 'demonstration' | 'adoptedVersion' | 'evaluation'> & {
  readonly framework: {
    readonly id: string;
    readonly title: string | null;
    readonly commune: CommuneName | null;
  } | null;
};

/** What the commune took up of others; what came of each is said on the framework's page. */
export function Adopted({ insee }: { insee: string }) {
  const words = useWords();
  const formats = useFormats();
  const says = useFrameworkWords();
  const after = useAddress().get('after') || null;
  const answer = useAnswer<{ commune: { adoptions: Connection<Row> | null } | null }>(adoptionsText, { insee, after });
  const unknown = words.answer.unknown;
  return (
    <Answered answer={answer}>
      {({ commune }) => (
        <PagedList list={commune?.adoptions} empty={says.none.adopted}>
          {(rows) => (
            <DataTable
              caption={says.caption.adopted}
              rows={rows}
              keyOf={({ id }) => id}
              columns={[
                {
                  key: 'framework',
                  title: says.framework,
                  cell: ({ framework, demonstration }) => (
                    <span className="row">
                      {framework ? (
                        <Link to={`/frameworks/${framework.id}`}>{framework.title ?? unknown}</Link>
                      ) : (
                        unknown
                      )}
                      <Demonstration shown={demonstration} />
                    </span>
                  ),
                },
                {
                  key: 'by',
                  title: says.writtenBy,
                  cell: ({ framework }) => nameOf(framework?.commune ?? null) || unknown,
                },
                {
                  key: 'version',
                  title: says.version,
                  cell: ({ adoptedVersion, adoptedOn }) =>
                    adoptedVersion && adoptedOn
                      ? says.adoptedOn(adoptedVersion.number, formats.date(adoptedOn))
                      : unknown,
                },
                { key: 'result', title: says.result, cell: ({ evaluation }) => <ResultTag of={evaluation} /> },
              ]}
            />
          )}
        </PagedList>
      )}
    </Answered>
  );
}
