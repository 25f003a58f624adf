import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { OnlyAgglomeration } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { useOfficer } from '../../session/useOfficer.js';
import { Commitments } from './Commitments.js';
import { Contracts } from './Contracts.js';
import { Projects } from './Projects.js';
import territorialProject from './TerritorialProject.graphql?raw';
import type { TerritorialAnswer } from './territorialAnswer.js';
import { VicePresidencies } from './VicePresidencies.js';
import { useTerritorialWords } from './words.js';

/** Where the agglomeration wants to go, on which axes, what it committed itself to, who carries it, with which pilots. */
export default function TerritorialProject() {
  const its = useTerritorialWords();
  const siren = useOfficer();
  const answer = useAnswer<TerritorialAnswer>(territorialProject, { siren: siren ?? '' }, siren === null);
  if (siren === null) return <OnlyAgglomeration returnTo="/territorial-project" />;
  return (
    <Page title={its.title} lede={its.lede}>
      <Answered answer={answer} whatIsMissing={{ commune: its.withoutCommunes }}>
        {({ agglomeration }) =>
          agglomeration && (
            <>
              <Projects of={agglomeration} onDone={answer.again} />
              <Commitments of={agglomeration} onDone={answer.again} />
              <VicePresidencies of={agglomeration} onDone={answer.again} />
              <Contracts siren={siren} contracts={agglomeration.partnershipContracts} onDone={answer.again} />
            </>
          )
        }
      </Answered>
    </Page>
  );
}
