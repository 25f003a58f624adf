import { useEffect } from 'react';
import { useFormats } from '../words/Words.js';
import { useWidth } from './useWidth.js';

export interface Line {
  readonly name: string;
  /** Calendar days with what was known then, oldest first; null where nothing was. */
  readonly points: readonly { readonly day: string; readonly value: number | null }[];
  /** A level to compare with, drawn in dashes. */
  readonly threshold?: number | null;
}

interface LineChartProps {
  /** What it shows, in full sentences: all that can be seen can be read. */
  readonly text: string;
  readonly lines: readonly Line[];
  readonly domain: readonly [number, number];
  readonly write: (value: number) => string;
}

/** Each line has its sign and its dashes beside its colour. */
const looks = [
  { colour: 'var(--sky)', symbol: 'circle', sign: '●', dashes: '' },
  { colour: 'var(--brick)', symbol: 'triangle', sign: '▲', dashes: '6 3' },
] as const;
const lookOf = (index: number) => looks[index % looks.length] ?? looks[0];
const dayOf = (day: string) => new Date(`${day}T00:00:00Z`);

/** How values moved, at most two lines; what draws it is loaded when it is shown. */
export function LineChart({ text, lines, domain, write }: LineChartProps) {
  const formats = useFormats();
  const { place, width } = useWidth();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the text says all that is drawn; when it stays, so does the drawing.
  useEffect(() => {
    let current = true;
    if (width > 0) {
      void import('@observablehq/plot').then((Plot) => {
        if (!current) return;
        const drawn = lines.flatMap(({ points, threshold }, index) => {
          const { colour, symbol, dashes } = lookOf(index);
          const known = points.flatMap(({ day, value }) => (value === null ? [] : [{ day: dayOf(day), value }]));
          const at = { x: 'day', y: 'value' };
          return [
            ...(threshold == null
              ? []
              : [Plot.ruleY([threshold], { stroke: colour, strokeDasharray: '2 4', strokeWidth: 1.5 })]),
            Plot.lineY(known, { ...at, stroke: colour, strokeWidth: 2, strokeDasharray: dashes }),
            Plot.dot(known, { ...at, fill: colour, symbol, r: 5 }),
          ];
        });
        const days = (lines[0]?.points ?? []).map(({ day }) => dayOf(day));
        const svg = Plot.plot({
          width,
          height: 240,
          marginLeft: 56,
          marginRight: 28,
          x: {
            type: 'utc',
            ticks: days,
            tickFormat: (day: Date) => formats.shortMonth(day.toISOString().slice(0, 7)),
            label: null,
          },
          y: { domain: [...domain], ticks: 5, tickFormat: (value: number) => write(value), grid: true, label: null },
          marks: drawn,
        });
        // Its rules stand in the console's own style sheet: the security policy takes none from a page.
        for (const style of svg.querySelectorAll('style')) style.remove();
        svg.setAttribute('aria-hidden', 'true');
        place.current?.replaceChildren(svg);
      });
    }
    return () => {
      current = false;
    };
  }, [text, width]);

  return (
    <figure className="chart">
      <div className="chart-place" ref={place} role="img" aria-label={text} />
      <figcaption>
        <ul className="legend">
          {lines.map(({ name }, index) => (
            <li key={name} className={`chart-line-${index % looks.length}`}>
              <span aria-hidden="true">{lookOf(index).sign}</span>
              {name}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
