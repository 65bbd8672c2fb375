import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Column, DataList } from '@/ui/DataList';
import { count, formatDate } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { Section } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState } from '@/ui/states';
import { CountChoices } from './CountChoices';
import { type FlowBand, type FlowNode, flowPicture } from './flowLayout';
import { type CountFilters, flowsQuery, type SignpostFlow, type SignpostFlows } from './queries';
import classes from './signposting.module.css';

/** Who sends to whom: a picture to see it, and a table with its figures. */
export function Flows({ filters }: { filters: CountFilters }) {
  const query = useQuery(flowsQuery(filters));
  return (
    <>
      <CountChoices filters={filters} since={query.data?.since} />
      {query.isPending && <LoadingState label="Counting" lines={8} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && query.data.edges.length === 0 && (
        <EmptyState title="No flow to see yet">
          As soon as organisations log whom they point where, it shows here who relies on whom.
        </EmptyState>
      )}
      {query.isSuccess && query.data.edges.length > 0 && <Seen flows={query.data} />}
    </>
  );
}

function Seen({ flows }: { flows: SignpostFlows }) {
  const { total, since, others, edges } = flows;
  return (
    <>
      <p className={classes.quiet}>
        {count(total, 'signpost', 'signposts')} since {formatDate(since)}. The thicker a band, the more of them. Press a
        name to see only its bands.
      </p>
      <Picture edges={edges} />
      <Section title="The same in figures">
        <DataList
          label="Who sends to whom"
          items={edges.map((edge) => ({ ...edge, id: `${edge.from.id} ${edge.to.id}` }))}
          columns={columns}
        />
        {others > 0 && (
          <p className={classes.quiet}>
            {count(others, 'more is', 'more are')} between organisations that you do not see, or that are too many to
            show.
          </p>
        )}
      </Section>
    </>
  );
}

const share = (of: number, all: number) => `${of} of ${all}`;

const columns: [Column<SignpostFlow & { id: string }>, ...Column<SignpostFlow & { id: string }>[]] = [
  {
    header: 'From',
    cell: ({ from }) => (
      <TextLink to="/organisations/$id" params={{ id: from.id }}>
        {from.name}
      </TextLink>
    ),
  },
  {
    header: 'To',
    cell: ({ to }) => (
      <TextLink to="/organisations/$id" params={{ id: to.id }}>
        {to.name}
      </TextLink>
    ),
  },
  { header: 'Signposts', short: true, cell: (flow) => flow.count },
  { header: 'Declined', short: true, cell: ({ declined, answered }) => answered > 0 && share(declined, answered) },
  { header: 'Helped', short: true, cell: ({ helped, known }) => known > 0 && share(helped, known) },
];

const WIDTH = 300;

/** Labels are words of the page, not of the drawing: they wrap, grow with the reader's letters and take the focus. */
function Picture({ edges }: { edges: SignpostFlow[] }) {
  const { senders, receivers, bands, height } = flowPicture(edges);
  const [chosen, setChosen] = useState<string>();
  const isOn = (band: FlowBand) => chosen === undefined || chosen === `from ${band.from}` || chosen === `to ${band.to}`;
  const side = (nodes: FlowNode[], direction: 'from' | 'to') => (
    <ul className={classes.nodes} style={{ height }} aria-label={direction === 'from' ? 'Who sends' : 'Who is sent to'}>
      {nodes.map((node) => {
        const key = `${direction} ${node.id}`;
        return (
          <li key={key} style={{ top: node.middle }}>
            <button
              type="button"
              aria-pressed={chosen === key}
              onClick={() => setChosen(chosen === key ? undefined : key)}
            >
              {node.name}
              <span className={classes.figure}>{`\u00a0${node.count}`}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
  return (
    <figure className={classes.picture}>
      <figcaption className={classes.heads}>
        <span>From</span>
        <span>To</span>
      </figcaption>
      <div className={classes.flow}>
        {side(senders, 'from')}
        <svg
          viewBox={`0 0 ${WIDTH} ${height}`}
          preserveAspectRatio="none"
          style={{ height }}
          role="img"
          aria-label="Bands from those who send to those who are sent to; the table below has the figures"
        >
          {bands.map((band) => (
            <path key={`${band.from} ${band.to}`} d={shapeOf(band)} data-on={isOn(band) || undefined} />
          ))}
          {senders.map(({ id, top, height: tall }) => (
            <rect key={`from ${id}`} x={0} y={top} width={5} height={tall} />
          ))}
          {receivers.map(({ id, top, height: tall }) => (
            <rect key={`to ${id}`} x={WIDTH - 5} y={top} width={5} height={tall} />
          ))}
        </svg>
        {side(receivers, 'to')}
      </div>
    </figure>
  );
}

function shapeOf({ start, end, thickness }: FlowBand): string {
  const left = 5;
  const right = WIDTH - 5;
  const middle = WIDTH / 2;
  return [
    `M${left} ${start}`,
    `C${middle} ${start} ${middle} ${end} ${right} ${end}`,
    `V${end + thickness}`,
    `C${middle} ${end + thickness} ${middle} ${start + thickness} ${left} ${start + thickness}`,
    'Z',
  ].join(' ');
}
