import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Empty } from '../../kit/Empty.js';
import { Fold } from '../../kit/Fold.js';
import { Section } from '../../kit/Section.js';
import { useAddress } from '../../kit/useAddress.js';
import { useMembers } from '../../kit/useMembers.js';
import { useFormats } from '../../words/Words.js';
import { Ended, type EndedAnswer } from './Ended.js';
import endedMemberships from './EndedMemberships.graphql?raw';
import joinAgglomeration from './JoinAgglomeration.graphql?raw';
import leaveAgglomeration from './LeaveAgglomeration.graphql?raw';
import { MembershipForm } from './MembershipForm.js';
import underWayText from './UnderWay.graphql?raw';
import { useLeavingWords } from './words.js';

type Counted = { readonly totalCount: number } | null;
interface UnderWayData {
  readonly agglomeration: {
    readonly labellings: Counted;
    readonly supports: Counted;
    readonly coFundings: Counted;
  } | null;
}

/** What the agglomeration has under way for a commune, and what becomes of each when it leaves. */
function UnderWay({ siren, insee, name }: { siren: string; insee: string; name: string }) {
  const formats = useFormats();
  const its = useLeavingWords();
  const answer = useAnswer<UnderWayData>(underWayText, { siren, insee });
  return (
    <Answered answer={answer}>
      {({ agglomeration }) => {
        const { labellings = null, supports = null, coFundings = null } = agglomeration ?? {};
        if (labellings === null || supports === null || coFundings === null) return <Empty>{its.uncounted}</Empty>;
        return (
          <>
            <p>{its.underWay(name)}</p>
            <ul className="bullets">
              <li>{its.files(formats.number(labellings.totalCount))}</li>
              <li>{its.supports(formats.number(supports.totalCount))}</li>
              <li>{its.money(formats.number(coFundings.totalCount))}</li>
            </ul>
          </>
        );
      }}
    </Answered>
  );
}

interface MemberChangesProps {
  readonly siren: string;
  /** The territory's communes that are not among the members. */
  readonly others: readonly { readonly key: string; readonly label: string }[];
  /** Who is a member changed. */
  readonly onChanged: () => void;
}

/** Who joins and who leaves the agglomeration; what ends with a departure is told before. */
export default function MemberChanges({ siren, others, onChanged }: MemberChangesProps) {
  const its = useLeavingWords();
  const members = useMembers(siren);
  const after = useAddress().get('afterEnded') || null;
  const ended = useAnswer<EndedAnswer>(endedMemberships, { siren, after });
  const changed = () => {
    ended.again();
    onChanged();
  };
  return (
    <>
      <Section title={its.joinTitle}>
        <p className="prose">{its.joinLede}</p>
        <Fold title={its.joinRecord}>
          <MembershipForm
            operation={joinAgglomeration}
            communes={others}
            since={its.joinSince}
            now={its.joinNow}
            before={its.joinBefore}
            done={its.joined}
            onDone={changed}
          />
        </Fold>
      </Section>
      <Section title={its.title}>
        <p className="prose">{its.lede}</p>
        <Fold title={its.record}>
          <MembershipForm
            operation={leaveAgglomeration}
            communes={members}
            since={its.since}
            now={its.now}
            before={its.before}
            done={its.done}
            onDone={changed}
          >
            {(insee, name) => <UnderWay siren={siren} insee={insee} name={name} />}
          </MembershipForm>
        </Fold>
      </Section>
      <Ended answer={ended} />
    </>
  );
}
