/** A point on one of the roads, or on both where they touch. */
export interface RoadPoint {
  who: 'mentor' | 'you' | 'shared';
  /** Whose point it is, or what it is to both. */
  label: string;
  text: string;
  more?: string | undefined;
  /** Still ahead of the mentee, whose road is dotted up to here. */
  ahead?: boolean;
}

/** Whose each road is, in a word above the drawing. */
export interface RoadSides {
  mentor: string;
  you: string;
}

interface Props {
  /** In the order of the roads. */
  points: readonly RoadPoint[];
  /** What the list is about. */
  label: string;
  sides: RoadSides;
  /** Where the page is wide the roads run from left to right. */
  across?: boolean;
}

/** Where each road runs: alone, and where it touches the other. */
const LANES = {
  mentor: { alone: 14, shared: 34 },
  you: { alone: 66, shared: 46 },
};
const ROADS = ['mentor', 'you'] as const;

const place = (who: RoadPoint['who']) => (who === 'shared' ? 'shared' : 'alone');

/** A bend from one side to the other over a length of 100, which the style sheet stretches. */
const BENDS = {
  down: (from: number, to: number) => `M${from} 0C${from} 55 ${to} 45 ${to} 100`,
  across: (from: number, to: number) => `M0 ${from}C55 ${from} 45 ${to} 100 ${to}`,
};
const BOXES = { down: '0 0 80 100', across: '0 0 100 80' };

interface StretchProps {
  way: keyof typeof BENDS;
  from: RoadPoint['who'];
  to: RoadPoint['who'];
  ahead?: boolean | undefined;
  before?: boolean;
}

/** Both roads between two points. */
function Stretch({ way, from, to, ahead = false, before = false }: StretchProps) {
  return (
    <svg
      class="two-roads__road"
      data-way={way}
      data-before={before || undefined}
      viewBox={BOXES[way]}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {ROADS.map((road) => (
        <path
          key={road}
          d={BENDS[way](LANES[road][place(from)], LANES[road][place(to)])}
          data-road={road}
          data-ahead={(ahead && road === 'you') || undefined}
          vector-effect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}

/** The road of a mentor and that of a mentee, and on it by name what they share: a list to read, a drawing to look at. */
export function TwoRoads({ points, label, sides, across = false }: Props) {
  const ways = across ? (['down', 'across'] as const) : (['down'] as const);
  return (
    <>
      <p class="two-roads-key" aria-hidden="true">
        {ROADS.map((road) => (
          <span data-road={road} key={road}>
            <bdi key={sides[road]}>{sides[road]}</bdi>
          </span>
        ))}
      </p>
      <ol class="two-roads" role="list" aria-label={label} data-across={across || undefined}>
        {points.map(({ who, label: whose, text, more }, index) => {
          const next = points[index + 1];
          return (
            <li class="two-roads__point" data-who={who} key={`${who} ${whose} ${text}`}>
              {index === 0 && ways.map((way) => <Stretch way={way} from="you" to={who} before key={way} />)}
              {ways.map((way) => (
                <Stretch way={way} from={who} to={next?.who ?? who} ahead={!next || next.ahead} key={way} />
              ))}
              <span class="two-roads__whose">{whose}</span>
              <strong class="two-roads__what">{text}</strong>
              {more !== undefined && (
                <span class="two-roads__more">
                  <bdi key={more}>{more}</bdi>
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
