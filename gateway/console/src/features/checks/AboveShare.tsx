import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { Empty } from '../../kit/Empty.js';
import { Fold } from '../../kit/Fold.js';
import { Shown } from '../../kit/Shown.js';
import { Tag } from '../../kit/Tag.js';
import { useDirector } from '../../session/useDirector.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import aboveShare from './AboveShare.graphql?raw';

interface Examined {
  readonly id: string;
  readonly reference: string | null;
  readonly technician: { readonly code: string | null } | null;
  readonly team: { readonly project: { readonly id: string; readonly title: string | null } | null } | null;
  /** Null while it could not be examined at all. */
  readonly assessment: {
    readonly aboveHalfDays: number | null;
    readonly belowHalfDays: number | null;
    readonly steps: readonly { readonly name: string; readonly answer: string; readonly sentence: string }[];
  } | null;
}

interface AboveShareData {
  readonly pole: {
    readonly allocations: { readonly totalCount: number; readonly nodes: readonly Examined[] } | null;
  } | null;
}

/** The half-and-half question of the rule of active subsidiarity, with its answer; null where it was not asked. */
const halfAndHalf = ({ assessment }: Examined) => assessment?.steps.find(({ name }) => name === 'T4') ?? null;

/** Work of which the scales above bring too great a part: the rule says which, and what cannot be known is no green. */
export function AboveShare() {
  const its = usePlacingWords().checks.aboveShare;
  return (
    <Fold title={its.title}>
      <Asked />
    </Fold>
  );
}

function Asked() {
  const words = useWords();
  const its = usePlacingWords().checks;
  const pole = useDirector();
  const answer = useAnswer<AboveShareData>(aboveShare, { pole }, pole === null);
  return (
    <Answered answer={answer} whatIsMissing={{ commune: its.withoutCommunes, pma: its.withoutPole }}>
      {(data) => {
        const list = data.pole?.allocations ?? null;
        if (list === null) return <Empty>{words.answer.unknown}</Empty>;
        const beyond = list.nodes.filter((one) => halfAndHalf(one)?.answer === 'FALSE');
        const unknown = list.nodes.filter((one) => (halfAndHalf(one)?.answer ?? 'UNKNOWN') === 'UNKNOWN');
        return (
          <div className="stack">
            <p className="prose">{its.aboveShare.found(beyond.length, unknown.length, list.nodes.length)}</p>
            {beyond.length + unknown.length > 0 && <Rows of={[...beyond, ...unknown]} />}
            <Shown shown={list.nodes.length} total={list.totalCount} />
          </div>
        );
      }}
    </Answered>
  );
}

function Rows({ of }: { of: readonly Examined[] }) {
  const words = useWords();
  const its = usePlacingWords();
  const formats = useFormats();
  const { checks, allocations } = its;
  return (
    <DataTable
      caption={checks.aboveShare.caption}
      rows={of}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'reference',
          title: allocations.reference,
          cell: ({ id, reference }) => <Link to={`/allocations/${id}`}>{reference ?? words.answer.unknown}</Link>,
        },
        {
          key: 'post',
          title: words.months.post,
          cell: ({ technician }) => technician?.code ?? words.answer.unknown,
        },
        {
          key: 'project',
          title: words.months.project,
          cell: ({ team }) => team?.project?.title ?? words.months.unreadableProject,
        },
        {
          key: 'part',
          title: checks.aboveShare.part,
          numeric: true,
          cell: ({ assessment }) => {
            const { aboveHalfDays: above = null, belowHalfDays: below = null } = assessment ?? {};
            if (above === null || below === null || above + below === 0) return words.answer.unknown;
            return checks.aboveShare.partOf(formats.number(Math.round((100 * above) / (above + below))), above, below);
          },
        },
        {
          key: 'answer',
          title: checks.aboveShare.answer,
          cell: (one) => (
            <div className="stack stack-tight">
              {halfAndHalf(one)?.answer !== 'FALSE' && (
                <span className="row">
                  <Tag sign="◌">{words.answer.unknown}</Tag>
                </span>
              )}
              <span className="quiet prose">{halfAndHalf(one)?.sentence}</span>
            </div>
          ),
        },
      ]}
    />
  );
}
