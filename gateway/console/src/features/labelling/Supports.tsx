import { ButtonLink } from '../../kit/Button.js';
import { Empty } from '../../kit/Empty.js';
import { HelpAssessment } from '../../kit/HelpAssessment.js';
import { ScaleName } from '../../kit/ScaleName.js';
import { Section } from '../../kit/Section.js';
import { Shown } from '../../kit/Shown.js';
import { SupportStateTag } from '../../kit/SupportStateTag.js';
import { SupportText } from '../../kit/SupportText.js';
import { useSupportWords } from '../../words/supportWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import { type LabellingFile, nameOf, type SupportOfFile } from './labellingFile.js';
import { SupportDeeds } from './SupportDeeds.js';
import { SupportMonths } from './SupportMonths.js';

interface SupportsProps {
  readonly labelling: LabellingFile;
  /** Whether the one who looks offers for the agglomeration that answers the file. */
  readonly officer: boolean;
  readonly onDone: () => void;
}

function Support({ support, officer, onDone }: Omit<SupportsProps, 'labelling'> & { support: SupportOfFile }) {
  const words = useWords();
  const its = useSupportWords();
  const formats = useFormats();
  const { communes, post, from, until, plannedHalfDays, doneHalfDays } = support;
  return (
    <li>
      <span className="list-title">
        <SupportText of={support} />
      </span>
      <span className="row">
        <SupportStateTag state={support.state} />
        <span className="quiet">{support.reference}</span>
      </span>
      <span>
        {[
          communes && formats.list(communes.map(nameOf)),
          post ? (post.function ?? post.code) : its.noPost,
          from && `${formats.date(from)} – ${until === null ? '…' : formats.date(until)}`,
          plannedHalfDays !== null &&
            doneHalfDays !== null &&
            its.plannedDone(formats.number(plannedHalfDays), formats.number(doneHalfDays)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {support.reason && <span className="prose">{words.desk.reason(support.reason)}</span>}
      <SupportMonths support={support} />
      <HelpAssessment kind="support" id={support.id} name={support.reference} />
      {officer && <SupportDeeds support={support} onDone={onDone} />}
    </li>
  );
}

/** What the agglomeration offers this project and gives it; its officer moves each from here. */
export function Supports({ labelling, officer, onDone }: SupportsProps) {
  const words = useWords();
  const its = useSupportWords();
  const supports = labelling.project?.supports ?? null;
  return (
    <Section title={its.ofFile} aside={<ScaleName scale="call" />}>
      {supports === null || supports.nodes.length === 0 ? (
        <Empty>{supports === null ? words.answer.unknown : its.noneOfFile}</Empty>
      ) : (
        <>
          <ul className="list">
            {supports.nodes.map((support) => (
              <Support key={support.id} support={support} officer={officer} onDone={onDone} />
            ))}
          </ul>
          <Shown shown={supports.nodes.length} total={supports.totalCount} />
        </>
      )}
      {officer && labelling.project && (
        <p className="no-print">
          <ButtonLink weight="second" to={`/labellings/${labelling.id}/offer`}>
            {its.offer}
          </ButtonLink>
        </p>
      )}
    </Section>
  );
}
