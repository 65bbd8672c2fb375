import type { Schemas } from '@/api/schemas';
import type { Tone } from '@/ui/Badge';

export type State = Schemas['OneToOneState'];
export type Visibility = Schemas['OneToOneVisibility'];

export const states: readonly { value: State; label: string; tone: Tone }[] = [
  { value: 'planned', label: 'Planned', tone: 'attention' },
  { value: 'held', label: 'Held', tone: 'good' },
  { value: 'cancelled', label: 'Cancelled', tone: 'over' },
  { value: 'no-show', label: 'No-show', tone: 'over' },
];

export const stateLabel = (state: State): string => states.find(({ value }) => value === state)?.label ?? state;

export const visibilities: readonly { value: Visibility; label: string; hint: string }[] = [
  { value: 'author', label: 'Only me', hint: 'Nobody else can read it, administrators neither.' },
  { value: 'team', label: 'My team', hint: 'Organisers and leads who look after the chapter can read all of it.' },
  { value: 'chapter', label: 'The chapter', hint: 'Its organisers, leads and administrators can read all of it.' },
];

export const visibilityLabel = (visibility: Visibility): string =>
  visibilities.find(({ value }) => value === visibility)?.label ?? visibility;

export const sorts = [
  { value: '-at', label: 'Latest' },
  { value: 'at', label: 'Earliest' },
  { value: 'nextStepBy', label: 'Next step' },
] as const;

export type Sort = (typeof sorts)[number]['value'];
