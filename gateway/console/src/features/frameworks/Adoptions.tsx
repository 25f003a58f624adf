import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { Section } from '../../kit/Section.js';
import { Shown } from '../../kit/Shown.js';
import { useFormats, useWords } from '../../words/Words.js';
import { Evaluate } from './Evaluate.js';
import evaluateAdoption from './EvaluateAdoption.graphql?raw';
import { type Adoption, type FrameworkFile, nameOf } from './frameworkFile.js';
import { ResultTag } from './ResultTag.js';
import { useFrameworkWords } from './useFrameworkWords.js';

function Came({ adoption, author }: { adoption: Adoption; author: string }) {
  const words = useWords();
  const formats = useFormats();
  const says = useFrameworkWords();
  const { adopter, adoptedOn, adoptedVersion, adaptation, evaluation } = adoption;
  const way = [author, ...(adoption.lineage ?? []).map((one) => nameOf(one.adopter)), nameOf(adopter)];
  // The lineage may hold the adoption itself: a commune is not said twice.
  const stations = way.filter((name, index) => name !== '' && name !== way[index - 1]);
  return (
    <>
      <span className="row">
        <span className="list-title">{nameOf(adopter) || words.answer.unknown}</span>
        <ResultTag of={evaluation} />
        <Demonstration shown={adoption.demonstration} />
        <span className="quiet">
          {adoptedVersion && adoptedOn && says.adoptedOn(adoptedVersion.number, formats.date(adoptedOn))}
        </span>
      </span>
      <span className="prose">{adaptation ? says.adaptation(adaptation) : says.asIs}</span>
      {stations.length > 2 && <span className="quiet">{says.lineage(stations.join(' → '))}</span>}
      {evaluation && (
        <span className="prose">
          {evaluation.text} <span className="quiet">{says.evaluated(formats.date(evaluation.on))}</span>
        </span>
      )}
    </>
  );
}

interface AdoptionsProps {
  readonly framework: FrameworkFile;
  /** The commune of the one who looks; it evaluates its own adoption. */
  readonly insee: string | null;
  readonly onDone: () => void;
}

/** Who took the framework up, from whom, how they adapted it, and what came of it. */
export function Adoptions({ framework, insee, onDone }: AdoptionsProps) {
  const words = useWords();
  const says = useFrameworkWords();
  const { adoptions } = framework;
  return (
    <Section title={says.adoptions}>
      {adoptions === null && <Empty>{words.answer.unknown}</Empty>}
      {adoptions?.nodes.length === 0 && <Empty>{says.noAdoption}</Empty>}
      <ul className="list">
        {adoptions?.nodes.map((adoption) => (
          <li key={adoption.id}>
            <Came adoption={adoption} author={nameOf(framework.commune)} />
            {adoption.version !== null && adoption.adopter?.insee === insee && (
              <Evaluate
                adoption={{ id: adoption.id, version: adoption.version }}
                said={adoption.evaluation !== null}
                operation={evaluateAdoption}
                text="text"
                onDone={onDone}
              />
            )}
          </li>
        ))}
      </ul>
      <Shown shown={adoptions?.nodes.length ?? 0} total={adoptions?.totalCount ?? 0} />
    </Section>
  );
}
