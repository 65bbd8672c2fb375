import type { SignpostFlow } from './queries';

/** So many on each side are drawn; the rest stand together. The table has them all. */
const MOST = 10;
/** A label of two lines. */
const SLOT = 46;
const GAP = 10;
/** The height that the flows of the busier side share. */
const HEIGHT = 420;

export const OTHERS = 'others';

export interface FlowNode {
  id: string;
  name: string;
  count: number;
  /** Of its label's middle. */
  middle: number;
  top: number;
  height: number;
}

export interface FlowBand {
  from: string;
  to: string;
  count: number;
  /** The upper edges at both ends, and how thick it is. */
  start: number;
  end: number;
  thickness: number;
}

export interface FlowPicture {
  senders: FlowNode[];
  receivers: FlowNode[];
  bands: FlowBand[];
  height: number;
}

interface Side {
  id: string;
  name: string;
  count: number;
}

function busiest(flows: SignpostFlow[], side: 'from' | 'to'): Side[] {
  const sums = new Map<string, Side>();
  for (const flow of flows) {
    const { id, name } = flow[side];
    sums.set(id, { id, name, count: (sums.get(id)?.count ?? 0) + flow.count });
  }
  const all = [...sums.values()].sort((one, other) => other.count - one.count || one.name.localeCompare(other.name));
  if (all.length <= MOST) return all;
  const rest = all.slice(MOST - 1);
  return [
    ...all.slice(0, MOST - 1),
    { id: OTHERS, name: `${rest.length} others`, count: rest.reduce((sum, one) => sum + one.count, 0) },
  ];
}

function placed(sides: Side[], unit: number): FlowNode[] {
  let top = 0;
  return sides.map((side) => {
    const height = Math.max(3, side.count * unit);
    const slot = Math.max(SLOT, height);
    const node = { ...side, height, top: top + (slot - height) / 2, middle: top + slot / 2 };
    top += slot + GAP;
    return node;
  });
}

const bottomOf = (nodes: FlowNode[]) =>
  Math.max(0, ...nodes.map(({ middle, height }) => middle + Math.max(SLOT, height) / 2));

/** Senders on the left, receivers on the right: one that does both stands on both sides, so that nothing runs in a circle. */
export function flowPicture(flows: SignpostFlow[]): FlowPicture {
  const total = flows.reduce((sum, { count }) => sum + count, 0);
  const unit = total === 0 ? 0 : HEIGHT / total;
  const senders = placed(busiest(flows, 'from'), unit);
  const receivers = placed(busiest(flows, 'to'), unit);
  const inPicture = (nodes: FlowNode[], id: string) => (nodes.some((node) => node.id === id) ? id : OTHERS);
  const sums = new Map<string, { from: string; to: string; count: number }>();
  for (const flow of flows) {
    const from = inPicture(senders, flow.from.id);
    const to = inPicture(receivers, flow.to.id);
    const key = `${from} ${to}`;
    sums.set(key, { from, to, count: (sums.get(key)?.count ?? 0) + flow.count });
  }
  const height = Math.max(bottomOf(senders), bottomOf(receivers));
  return { senders, receivers, height, bands: bandsOf([...sums.values()], senders, receivers, unit) };
}

function bandsOf(
  sums: { from: string; to: string; count: number }[],
  senders: FlowNode[],
  receivers: FlowNode[],
  unit: number,
): FlowBand[] {
  const order = (nodes: FlowNode[], id: string) => nodes.findIndex((node) => node.id === id);
  const left = new Map(senders.map(({ id, top }) => [id, top]));
  const right = new Map(receivers.map(({ id, top }) => [id, top]));
  const bands = sums.map((sum) => ({ ...sum, start: 0, end: 0, thickness: sum.count * unit }));
  // at each end the bands lie in the order of where they go, so that few cross
  bands.sort((one, other) => order(receivers, one.to) - order(receivers, other.to));
  for (const band of bands) {
    band.start = left.get(band.from) ?? 0;
    left.set(band.from, band.start + band.thickness);
  }
  bands.sort((one, other) => order(senders, one.from) - order(senders, other.from));
  for (const band of bands) {
    band.end = right.get(band.to) ?? 0;
    right.set(band.to, band.end + band.thickness);
  }
  return bands;
}
