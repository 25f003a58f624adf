import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { Page } from '../../kit/Page.js';
import { addQuarters, isQuarter, quarterOf } from '../../kit/quarter.js';
import { ScaleName } from '../../kit/ScaleName.js';
import { Section } from '../../kit/Section.js';
import { useAddress } from '../../kit/useAddress.js';
import { useWords } from '../../words/Words.js';
import { FigureDetail } from './FigureDetail.js';
import { FigureTable } from './FigureTable.js';
import observatoryText from './Observatory.graphql?raw';
import observatoryPlaces from './ObservatoryPlaces.graphql?raw';
import { figuresOf, type ObservatoryAnswer, scales } from './observatoryAnswer.js';
import { useObservatoryWords } from './words.js';

/** Quarters a trend is drawn over, the one looked at included. */
const quartersTold = 7;

interface PlacesAnswer {
  readonly agglomerations: readonly { readonly siren: string; readonly name: string | null }[] | null;
}

/** The quarters one may look at: the one under way and those before it. */
function quartersUntil(last: string, count: number): string[] {
  return Array.from({ length: count }, (_, back) => addQuarters(last, -back));
}

/** Whether subsidiarity is practised: a quarter's figures from each scale's rows, each with what it means. */
export default function Observatory() {
  const words = useWords();
  const its = useObservatoryWords();
  const address = useAddress();
  const current = quarterOf(new Date());
  const asked = address.get('quarter');
  // The last one that is over: of the one under way little can be told yet without telling who came last.
  const first = addQuarters(current, -1);
  const quarter = isQuarter(asked) && asked <= current ? asked : first;
  const beside = address.get('compared');
  const compared =
    isQuarter(beside) && beside < quarter && beside > addQuarters(quarter, -quartersTold)
      ? beside
      : addQuarters(quarter, -1);
  const places = useAnswer<PlacesAnswer>(observatoryPlaces, {});
  const names = Object.fromEntries(
    (places.data?.agglomerations ?? []).map(({ siren, name }) => [siren, name ?? siren]),
  );
  const chosen = (name: string, among: RegExp | object): string | null => {
    const value = address.get(name);
    return (among instanceof RegExp ? among.test(value) : value in among) ? value : null;
  };
  const place = {
    agglomeration: chosen('agglomeration', /^\d{9}$/),
    theme: chosen('theme', words.themes),
    band: chosen('band', its.bands),
  };
  const answer = useAnswer<ObservatoryAnswer>(observatoryText, { until: quarter, quarters: quartersTold, ...place });
  const [, scaleOpened, indicator] = /^(commune|call|pma)\.([A-Z_]+)$/.exec(address.get('figure')) ?? [];
  const choices = quartersUntil(current, 12);
  return (
    <Page title={its.title} lede={its.lede}>
      <search className="filters no-print">
        <ChoiceField
          label={its.quarterTitle}
          value={quarter}
          options={[...new Set([...choices, quarter])].map((key) => ({
            key,
            label: key === current ? its.current(key) : its.quarter(key),
          }))}
          onChange={(key) => address.set('quarter', key === first ? '' : key)}
        />
        <ChoiceField
          label={its.comparedTo}
          value={compared}
          options={quartersUntil(addQuarters(quarter, -1), quartersTold - 1).map((key) => ({
            key,
            label: its.quarter(key),
          }))}
          onChange={(key) => address.set('compared', key === addQuarters(quarter, -1) ? '' : key)}
        />
        <FilterChoice label={its.by.AGGLOMERATION} name="agglomeration" labels={names} />
        <FilterChoice label={its.by.THEME} name="theme" labels={words.themes} />
        <FilterChoice label={its.by.BAND} name="band" labels={its.bands} />
      </search>
      <Answered answer={answer}>
        {(told) => {
          const scale = scales.find((one) => one === scaleOpened);
          const isDemonstration = scales.some((one) =>
            figuresOf(told, one, compared)?.some((figure) => figure.demonstration),
          );
          return (
            <>
              <p className="quiet prose">{its.howToRead}</p>
              <Demonstration shown={isDemonstration} />
              {scale !== undefined && indicator !== undefined && (
                <FigureDetail
                  key={`${scale} ${indicator}`}
                  {...{ scale, indicator, quarter, place, names }}
                  course={quartersUntil(quarter, quartersTold)
                    .reverse()
                    .map((one) => ({
                      quarter: one,
                      figure: figuresOf(told, scale, one)?.find((figure) => figure.indicator === indicator) ?? null,
                    }))}
                />
              )}
              {scales.map((one) => (
                <Section key={one} title={its.ofScale[one]} aside={<ScaleName scale={one} />}>
                  {figuresOf(told, one, quarter) === null ? (
                    <Empty>{words.answer.unknownIsNotNo}</Empty>
                  ) : (
                    <FigureTable
                      scale={one}
                      quarter={quarter}
                      figures={figuresOf(told, one, quarter) ?? []}
                      compared={compared}
                      earlier={figuresOf(told, one, compared) ?? []}
                    />
                  )}
                </Section>
              ))}
            </>
          );
        }}
      </Answered>
    </Page>
  );
}
