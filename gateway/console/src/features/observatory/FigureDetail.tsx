import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { Facts } from '../../kit/Facts.js';
import { Section } from '../../kit/Section.js';
import { useAddress } from '../../kit/useAddress.js';
import type { Scale } from '../../session/session.js';
import { useFormats, useWords } from '../../words/Words.js';
import { FigureCases } from './FigureCases.js';
import observatoryFigure from './ObservatoryFigure.graphql?raw';
import { type Figure, type FigureAnswer, openedOf, type WholeFigure } from './observatoryAnswer.js';
import { breakdowns, Parts } from './Parts.js';
import { Trend } from './Trend.js';
import { useFigureText } from './useFigureText.js';
import { useObservatoryWords } from './words.js';

interface FigureDetailProps {
  readonly scale: Scale;
  readonly indicator: string;
  readonly quarter: string;
  /** Where it is asked for: agglomeration, theme, size of communes. */
  readonly place: Readonly<Record<string, string | null>>;
  readonly course: readonly { readonly quarter: string; readonly figure: Figure | null }[];
  readonly names: Readonly<Record<string, string>>;
}

/** What one figure means, how it moved, and what it is made of. */
export function FigureDetail({ scale, indicator, quarter, place, course, names }: FigureDetailProps) {
  const words = useWords();
  const its = useObservatoryWords();
  const address = useAddress();
  const by = address.oneOf('by', breakdowns);
  const asked = { commune: scale === 'commune', call: scale === 'call', pma: scale === 'pma' };
  const answer = useAnswer<FigureAnswer>(observatoryFigure, {
    ...{ until: quarter, indicators: [indicator], by, ...place, ...asked },
  });
  const told = course.find((one) => one.quarter === quarter)?.figure;
  return (
    <Section
      title={told?.definition.title ?? indicator}
      aside={<Link to={address.with('figure', '')}>{its.close}</Link>}
      focusOn={`${scale} ${indicator}`}
    >
      <Answered answer={answer}>
        {(data) => {
          const { figure, parts } = openedOf(data, scale);
          if (figure === null) return <Empty>{words.answer.unknown}</Empty>;
          const { title } = figure.definition;
          return (
            <>
              <Meaning figure={figure} />
              <Trend title={title} unit={figure.unit} course={course} />
              <h3>{its.parts}</h3>
              <div className="filters no-print">
                <ChoiceField
                  label={its.brokenDown}
                  value={by}
                  options={breakdowns.map((key) => ({ key, label: its.by[key] }))}
                  onChange={(key) => address.set('by', key === breakdowns[0] ? '' : key)}
                />
              </div>
              <Parts title={title} by={by} parts={parts} names={names} />
              <FigureCases {...{ scale, indicator, title, quarter, place }} />
            </>
          );
        }}
      </Answered>
    </Section>
  );
}

/** The definition, the day, the rule, and what today's rows would give where it was set down. */
function Meaning({ figure }: { figure: WholeFigure }) {
  const formats = useFormats();
  const its = useObservatoryWords();
  const text = useFigureText();
  const { definition, recomputed, unit } = figure;
  return (
    <>
      <p className="prose">{definition.text}</p>
      <Facts
        of={[
          { term: its.value, value: text.told(figure, unit), note: figure.reason, figure: true },
          { term: its.n, value: text.count(figure) },
          { term: its.formula, value: definition.formula },
          { term: its.source, value: definition.source },
          {
            term: its.asOf,
            value: formats.date(figure.asOf),
            note: figure.takenAt === null ? its.underWay : its.setDown(formats.date(figure.takenAt.slice(0, 10))),
          },
          { term: its.rule, value: figure.rules },
          ...(recomputed === null
            ? []
            : [
                {
                  term: its.recomputed,
                  value: text.told(recomputed, unit),
                  note: its.recomputedNote(text.count(recomputed), difference(figure, recomputed, its, text)),
                },
              ]),
        ]}
      />
      <Demonstration shown={figure.demonstration} />
    </>
  );
}

function difference(
  figure: WholeFigure,
  recomputed: NonNullable<WholeFigure['recomputed']>,
  its: ReturnType<typeof useObservatoryWords>,
  text: ReturnType<typeof useFigureText>,
): string {
  if (figure.value === null || recomputed.value === null) return its.noDifference;
  const moved = recomputed.value - figure.value;
  if (Math.abs(moved) < 0.0001) return its.same;
  return its.moved(`${moved > 0 ? '+' : '−'}${text.value(Math.abs(moved), figure.unit)}`);
}
