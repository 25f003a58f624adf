import { useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Empty } from '../../kit/Empty.js';
import type { StatedNeed } from '../../kit/NeedText.js';
import { OnlyAgglomeration } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useSupportWords } from '../../words/supportWords.js';
import { useWords } from '../../words/Words.js';
import { AbsentLabelling } from './AbsentLabelling.js';
import type { CommuneName } from './labellingFile.js';
import offerDraft from './OfferDraft.graphql?raw';
import { OfferSteps } from './OfferSteps.js';
import type { Post } from './PostField.js';

type Carrier = CommuneName & { readonly agglomeration: { readonly siren: string } | null };

interface DraftData {
  readonly labelling: {
    readonly id: string;
    readonly receipt: {
      readonly title: string;
      readonly leadCommune: Carrier;
      readonly coCarriers: readonly Carrier[];
    } | null;
    readonly project: { readonly id: string; readonly needs: readonly StatedNeed[] | null } | null;
  } | null;
  readonly agglomeration: { readonly posts: { readonly nodes: readonly Post[] } | null } | null;
}

/** A support offered to a need of a project that was proposed here, to those of its communes that are members. */
export default function OfferSupport() {
  const { id = '' } = useParams();
  const words = useWords();
  const its = useSupportWords();
  const { mandate } = useSitting();
  const isOfficer = mandate?.role === 'PROJECT_OFFICER';
  const siren = mandate?.tenant ?? '';
  const answer = useAnswer<DraftData>(offerDraft, { id, siren }, !isOfficer);
  if (!isOfficer) return <OnlyAgglomeration returnTo={`/labellings/${id}/offer`} />;
  const { labelling, agglomeration } = answer.data ?? {};
  if (labelling === null && !answer.loading && answer.missing.length === 0) return <AbsentLabelling />;
  const back = { to: `/labellings/${id}`, label: labelling?.receipt?.title ?? words.inbox.proposal };
  return (
    <Page title={its.offer} lede={its.offerLede} back={back}>
      <Answered answer={answer} whatIsMissing={{ commune: words.inbox.projectMissing }}>
        {() => {
          const { receipt = null, project = null } = labelling ?? {};
          if (receipt === null || project?.needs == null) return <Empty>{words.answer.unknown}</Empty>;
          if (project.needs.length === 0) return <Empty>{its.noNeeds}</Empty>;
          return (
            <OfferSteps
              labellingId={id}
              projectId={project.id}
              needs={project.needs}
              communes={[receipt.leadCommune, ...receipt.coCarriers].filter(
                (commune) => commune.agglomeration?.siren === siren,
              )}
              posts={agglomeration?.posts?.nodes ?? []}
            />
          );
        }}
      </Answered>
    </Page>
  );
}
