/**
 * The seven foundations that successful collaborations share (after Voscur's guide to working together), each with what
 * to think about when writing its clause. `path` is where the API holds the text.
 */
export interface Clause {
  path: string;
  label: string;
  /** What the writer is asked, in one line. */
  ask: string;
}

export interface Foundation {
  id: string;
  title: string;
  /** Why it matters, in our own words. */
  why: string;
  think: string[];
  clauses: [Clause, ...Clause[]];
}

export const foundations: readonly Foundation[] = [
  {
    id: 'purpose',
    title: 'Shared purpose',
    why: 'Partners who can say in one breath what they are here for find their way back to it when things get hard.',
    think: [
      'What will be different for people, and by when?',
      'Would each partner put it in the same words?',
      'What is not part of it?',
    ],
    clauses: [{ path: 'sharedPurpose', label: 'Our shared purpose', ask: 'What do you want to bring about together?' }],
  },
  {
    id: 'communication',
    title: 'Good communication',
    why: 'It carries the first talks and the plans, and it is needed most when a plan changes, the unexpected happens or there is a conflict.',
    think: [
      'Who speaks with whom, how often, and how?',
      'How fast do you tell each other that a plan has changed?',
      'How do you bring up what is difficult?',
    ],
    clauses: [
      {
        path: 'communication',
        label: 'How we communicate',
        ask: 'How do you keep each other informed, on bad days too?',
      },
    ],
  },
  {
    id: 'relationship',
    title: 'An authentic relationship',
    why: 'A partnership that hangs on two people ends when one of them leaves. Get to know the whole of the other organisation, at every level.',
    think: [
      'Who knows whom at the front line, among managers, among trustees?',
      'What do you know of the rest of their work?',
      'How will you make room for what comes up on either side?',
    ],
    clauses: [
      {
        path: 'relationship',
        label: 'How we stay in relationship',
        ask: 'How do people get to know each other at all levels?',
      },
    ],
  },
  {
    id: 'funding',
    title: 'Appropriate funding',
    why: 'Nobody should have grounds to feel that they carry the other, in money or in anything else.',
    think: [
      'What does it cost each of you, with time, rooms and overheads?',
      'Who applies for money, and who holds it?',
      'What happens when it runs out?',
    ],
    clauses: [{ path: 'funding', label: 'How it is paid for', ask: 'What does it cost, and who bears it?' }],
  },
  {
    id: 'collaboration',
    title: 'Collaboration and co-operation',
    why: 'Even one small project goes better where everybody is there to learn, and to help the other do well.',
    think: [
      'What do you plan together, and what does each do alone?',
      'When do you stop and ask what you have learnt?',
      'Who may use what you make together?',
    ],
    clauses: [
      {
        path: 'collaboration',
        label: 'How we work and learn together',
        ask: 'What do you do together, and how do you learn?',
      },
    ],
  },
  {
    id: 'difference',
    title: 'Ability to deal with difference',
    why: 'You differ in size, experience, means and ways of working. Said openly, that is a strength; left unsaid, it becomes a grievance.',
    think: [
      'Where are you most unlike each other?',
      'What does the stronger one do so that the other can keep up?',
      'Which words mean different things to you?',
    ],
    clauses: [
      {
        path: 'difference',
        label: 'How we deal with our differences',
        ask: 'What differs, and how do you allow for it?',
      },
    ],
  },
  {
    id: 'processes',
    title: 'Partnership processes',
    why: 'Settle beforehand, while you get on well, how you will decide, look back, pay and make up. Keep it realistic, and say who answers for what.',
    think: ['Could a newcomer follow it?', 'Is somebody named for each step?', 'Is there a date?'],
    clauses: [
      { path: 'processes.decisionMaking', label: 'Decision-making', ask: 'Who decides what, and how?' },
      { path: 'processes.evaluation', label: 'Evaluation', ask: 'How and when do you look at what it has brought?' },
      { path: 'processes.payments', label: 'Payments', ask: 'Who pays whom, when, and against what?' },
      { path: 'processes.conflictResolution', label: 'Conflict resolution', ask: 'What do you do when you disagree?' },
    ],
  },
];

export const clauses: readonly Clause[] = foundations.flatMap((foundation) => foundation.clauses);

const byPath = new Map(
  foundations.flatMap((foundation) =>
    foundation.clauses.map(({ path, label }) => [path, foundation.clauses.length === 1 ? foundation.title : label]),
  ),
);

/** "Appropriate funding", "Payments" */
export const clauseLabel = (path: string): string => byPath.get(path) ?? path;
