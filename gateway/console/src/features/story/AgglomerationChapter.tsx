import { useParams } from 'react-router';
import { useOfficer } from '../../session/useOfficer.js';
import agglomerationChapter from './AgglomerationChapterFile.graphql?raw';
import { InstitutionChapter } from './InstitutionChapter.js';
import { agglomerationTells, TellerContext } from './teller.js';

/** One chapter of an agglomeration's story. */
export default function AgglomerationChapter() {
  const { id = '' } = useParams();
  return (
    <TellerContext value={agglomerationTells}>
      <InstitutionChapter
        id={id}
        operation={agglomerationChapter}
        own={useOfficer()}
        storyAt={(siren) => `/agglomerations/${siren}/story`}
      />
    </TellerContext>
  );
}
