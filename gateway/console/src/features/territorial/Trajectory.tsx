import { Course, type CoursePoint } from '../../kit/Course.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { Project, TerritorialAnswer } from './territorialAnswer.js';
import { useTerritorialWords } from './words.js';

type Agglomeration = NonNullable<TerritorialAnswer['agglomeration']>;

/** How far a territorial project has come, with what the agglomeration committed itself to and signed on the way. */
export function Trajectory({ project, of }: { project: Project; of: Agglomeration }) {
  const words = useWords();
  const formats = useFormats();
  const its = useTerritorialWords();
  const { since, until } = project;
  if (since === null) return null;
  const title = (text: string | null) => text ?? words.answer.unknown;
  const all: readonly CoursePoint[] = [
    ...(of.politicalCommitments ?? []).map((one) => ({
      key: one.id,
      day: one.committedOn ?? '',
      kind: its.marks.commitment,
      sign: '●',
      title: title(one.title),
    })),
    ...(of.partnershipContracts ?? []).map((one) => ({
      key: one.id,
      day: one.signedOn ?? one.knownSince ?? '',
      kind: its.marks.contract,
      sign: '▲',
      title: its.contracts.of(title(one.partner), title(one.title)),
    })),
  ];
  const points = all.filter(({ day }) => day >= since && (until === null || day <= until));
  const end = until === null ? null : formats.date(until);
  return (
    <Course
      text={its.trajectoryText(formats.date(since), end, formats.number(points.length))}
      from={since}
      until={until}
      todayLabel={its.today}
      points={points}
      table={{
        title: its.table,
        caption: its.tableCaption,
        day: its.day,
        kind: its.kind,
        what: its.what,
        csv: words.answer.csv,
      }}
      name={its.file}
    />
  );
}
