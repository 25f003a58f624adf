import { DownloadButton } from '../../kit/DownloadButton.js';
import { useCouncilWords } from '../../words/councilWords.js';

/** A draft deliberation in both forms. @param from its address, to which the form is added */
export function DraftLinks({ from }: { from: string }) {
  const words = useCouncilWords().forNeed;
  const and = from.includes('?') ? '&' : '?';
  return (
    <>
      <p className="quiet">{words.drafts}</p>
      <div className="row">
        <DownloadButton from={`${from}${and}format=pdf`}>{words.pdf}</DownloadButton>
        <DownloadButton from={`${from}${and}format=docx`}>{words.docx}</DownloadButton>
      </div>
    </>
  );
}
