import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { Facts } from '../../kit/Facts.js';
import { Section } from '../../kit/Section.js';
import { useSitting } from '../../session/SessionProvider.js';
import type { Catalogue } from '../../words/fr.js';
import { useFormats, useWords } from '../../words/Words.js';
import { CapacityForm } from './CapacityForm.js';
import { Engineering, type EngineeringCapacity } from './Engineering.js';
import { EngineeringForm } from './EngineeringForm.js';
import ownWord from './OwnWord.graphql?raw';
import { TrajectoryForm } from './TrajectoryForm.js';
import { useOwnWords } from './useOwnWords.js';

export interface Trajectory {
  readonly starting: string;
  readonly wished: string;
  readonly since: string;
  readonly visibility: keyof Catalogue['visibilities'];
  readonly demonstration: boolean;
}

export interface Capacity {
  readonly id: string;
  readonly since: string;
  readonly amountCents: number;
  readonly source: string;
  /** Who stated it: the commune, or one it took over from. */
  readonly commune: { readonly insee: string; readonly name: string | null } | null;
  readonly visibility: keyof Catalogue['visibilities'];
  readonly demonstration: boolean;
}

interface OwnWordAnswer {
  readonly commune: {
    readonly trajectory: Trajectory | null;
    readonly engineeringCapacity: EngineeringCapacity | null;
    readonly investmentCapacities: readonly Capacity[] | null;
  } | null;
}

function Way({ trajectory }: { trajectory: Trajectory }) {
  const words = useWords();
  const says = useOwnWords();
  const formats = useFormats();
  return (
    <>
      <Facts
        of={[
          { term: says.starting, value: trajectory.starting },
          { term: says.wished, value: trajectory.wished },
        ]}
      />
      <p className="row quiet">
        {words.answer.since(formats.date(trajectory.since))}
        <span>{words.visibilities[trajectory.visibility]}</span>
        <Demonstration shown={trajectory.demonstration} />
      </p>
    </>
  );
}

function Capacities({ insee, capacities }: { insee: string; capacities: readonly Capacity[] }) {
  const words = useWords();
  const says = useOwnWords();
  const formats = useFormats();
  return (
    <ul className="list">
      {[...capacities].reverse().map((one) => (
        <li key={one.id}>
          <span className="list-title">{says.aYear(formats.euros(one.amountCents))}</span>
          <span className="row quiet">
            {words.answer.since(formats.date(one.since))}
            <span>{words.answer.source(one.source, null)}</span>
            {one.commune && one.commune.insee !== insee && <span>{one.commune.name}</span>}
            <span>{words.visibilities[one.visibility]}</span>
            <Demonstration shown={one.demonstration} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Where the commune says that it comes from and goes to, what it can invest and lend; its own agents write it. */
export function OwnWord({ insee }: { insee: string }) {
  const says = useOwnWords();
  const { mandate } = useSitting();
  const mine = mandate?.role === 'COMMUNE_AGENT' && mandate.tenant === insee;
  const answer = useAnswer<OwnWordAnswer>(ownWord, { insee });
  const {
    trajectory = null,
    engineeringCapacity: engineering = null,
    investmentCapacities = null,
  } = answer.data?.commune ?? {};
  const capacities = investmentCapacities ?? [];
  // To whom it says nothing, an empty section says nothing either.
  if (!mine && trajectory === null && engineering === null && capacities.length === 0) return null;
  return (
    <Section title={says.title}>
      <Answered answer={answer}>
        {() => (
          <>
            <h3>{says.trajectory}</h3>
            {trajectory === null ? <Empty>{says.noTrajectory}</Empty> : <Way trajectory={trajectory} />}
            {mine && <TrajectoryForm now={trajectory} onDone={answer.again} />}
            <h3>{says.capacity}</h3>
            {capacities.length === 0 ? (
              <Empty>{says.noCapacity}</Empty>
            ) : (
              <Capacities insee={insee} capacities={capacities} />
            )}
            {mine && <CapacityForm onDone={answer.again} />}
            <h3>{says.engineering}</h3>
            {engineering === null ? <Empty>{says.noEngineering}</Empty> : <Engineering of={engineering} />}
            {mine && <EngineeringForm onDone={answer.again} />}
          </>
        )}
      </Answered>
    </Section>
  );
}
