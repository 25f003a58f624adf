import { useParams } from 'react-router';
import { useDirector } from '../../session/useDirector.js';
import { InstitutionChapter } from './InstitutionChapter.js';
import poleChapter from './PoleChapterFile.graphql?raw';
import { poleTells, TellerContext } from './teller.js';

/** One chapter of the pole's story. */
export default function PoleChapter() {
  const { id = '' } = useParams();
  return (
    <TellerContext value={poleTells}>
      <InstitutionChapter
        id={id}
        operation={poleChapter}
        own={useDirector()}
        storyAt={(siren) => `/poles/${siren}/story`}
      />
    </TellerContext>
  );
}
