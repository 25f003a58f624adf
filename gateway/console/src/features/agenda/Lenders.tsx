import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Empty } from '../../kit/Empty.js';
import { useFormats, useWords } from '../../words/Words.js';
import lenders from './Lenders.graphql?raw';
import { useAgendaWords } from './words.js';

interface LendersData {
  readonly agglomeration: {
    readonly memberships: {
      readonly nodes: readonly {
        readonly commune: {
          readonly insee: string;
          readonly name: string | null;
          readonly engineeringCapacity: {
            readonly since: string | null;
            readonly lendableHalfDays: number | null;
            readonly skills: readonly string[] | null;
          } | null;
        };
      }[];
    } | null;
  } | null;
}

/** Communes of a territory that say they can lend a manager, those with the skill first; theirs alone to say. */
export function Lenders({ siren, skill }: { siren: string; skill: string }) {
  const words = useWords();
  const its = useAgendaWords();
  const formats = useFormats();
  const answer = useAnswer<LendersData>(lenders, { siren });
  return (
    <Answered answer={answer} whatIsMissing={{ commune: its.withoutCommunes }}>
      {({ agglomeration }) => {
        const members = agglomeration?.memberships?.nodes;
        if (members === undefined) return <Empty>{words.answer.unknown}</Empty>;
        const able = members
          .map(({ commune }) => commune)
          .filter(({ engineeringCapacity }) => (engineeringCapacity?.lendableHalfDays ?? 0) > 0)
          .map((commune) => ({ ...commune, holds: commune.engineeringCapacity?.skills?.includes(skill) ?? false }))
          .sort(
            (one, other) =>
              Number(other.holds) - Number(one.holds) ||
              formats.compare(one.name ?? one.insee, other.name ?? other.insee),
          );
        if (able.length === 0) return <Empty>{its.nobodyLends}</Empty>;
        return (
          <ul className="list">
            {able.map(({ insee, name, holds, engineeringCapacity }) => (
              <li key={insee}>
                <span className="list-title">{name ?? insee}</span>
                <span>
                  {words.months.halfDays(engineeringCapacity?.lendableHalfDays ?? 0)}
                  {holds && `, ${its.holdsSkill}`}
                </span>
              </li>
            ))}
          </ul>
        );
      }}
    </Answered>
  );
}
