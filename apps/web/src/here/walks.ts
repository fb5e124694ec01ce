/** One step of a walk: a page of the demo, and what there is to see on it. */
export interface WalkStep {
  /** What one does: `See every decision and the time it got`. */
  told: string
  /** What to look at once one is there. */
  see: string
  /** A path within the place, or the ordinal of a record whose page it is. */
  at: { path: string } | { record: string }
}

export interface Walk {
  id: string
  title: string
  why: string
  steps: readonly WalkStep[]
}

/** Each step is a page; together they are what somebody would do with the product. */
export const walks: readonly Walk[] = [
  {
    id: 'audit',
    title: 'Audit how the strategy evolved',
    why: 'Who decided what, when, on which evidence, and what replaced it.',
    steps: [
      {
        told: 'See every decision and the time it got',
        see: 'A bar is the time a decision was given; the filled part is the time it got.',
        at: { path: '/decisions' },
      },
      {
        told: 'Read the one that got the least of its time',
        see: 'Problem, options, evidence and positions; two of six were not asked.',
        at: { record: 'S-05' },
      },
      {
        told: 'Find what entered the record late',
        see: 'The tail is the time between what happened and its entry.',
        at: { path: '/record?only=late' },
      },
      {
        told: 'See the decisions as known on 20 March 2026',
        see: 'The March switch was eleven days old, and is not there.',
        at: { path: '/decisions?known=2026-03-20' },
      },
      {
        told: 'And as they had happened by then',
        see: 'Here it is: the two clocks differ by eighteen days.',
        at: { path: '/decisions?happened=2026-03-20' },
      },
    ],
  },
  {
    id: 'one-to-one',
    title: 'Prepare a one-to-one',
    why: 'How the two stand, what moved it, and what is overdue.',
    steps: [
      {
        told: 'Read the verdict and three facts',
        see: 'Each noun of the sentence leads to what is behind it.',
        at: { path: '/' },
      },
      {
        told: 'Do the overdue thing where it stands',
        see: 'The buttons are the answers.',
        at: { path: '/#for-you' },
      },
      {
        told: 'See what each expects of a goal',
        see: 'The grey between the lines is where the two differ.',
        at: { record: 'G-3' },
      },
      {
        told: 'Read how a hard exchange ended',
        see: 'Hatched is late. Only its two can read the words.',
        at: { record: 'F-14' },
      },
      {
        told: 'See who decides in which domain',
        see: 'A charter holds once both have accepted it.',
        at: { path: '/partnership' },
      },
    ],
  },
  {
    id: 'march',
    title: 'Look back at the March switch',
    why: 'What happened in those weeks, in which order, and what was known.',
    steps: [
      {
        told: 'Step through February to May',
        see: 'Arrow keys move the crosshair from one event to the next.',
        at: { path: '/?start=2026-02-01&end=2026-06-01&at=2026-03-09' },
      },
      {
        told: 'What the record said on 20 March',
        see: 'Everything recorded later is gone from every page.',
        at: { path: '/?known=2026-03-20' },
      },
      {
        told: 'Every entry of March, as it happened',
        see: 'Open an entry for what it changed, and how it is stored.',
        at: { path: '/record?from=2026-03-01&to=2026-03-31&clock=happened' },
      },
      {
        told: 'The target that rose meanwhile',
        see: 'Under Revisions: 16 March, without the one who owns it.',
        at: { record: 'G-3' },
      },
      {
        told: 'What came after it',
        see: 'Feedback that came to a close, and the figures that recovered.',
        at: { path: '/?start=2026-05-01&end=2026-10-01' },
      },
    ],
  },
]
