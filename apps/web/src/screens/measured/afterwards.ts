/** What is deliberately not counted, because it was put on record only afterwards. */
interface Afterwards {
  what: string
  /** What it has to come before. */
  before: string
  /** What becomes of it if it came later. */
  otherwise: string
}

/** Foresight can’t be backdated. */
export const afterwards: readonly Afterwards[] = [
  {
    what: 'A commitment',
    before: 'the end of its day, and what became of it',
    otherwise: 'says nothing of who made it; its page says so',
  },
  {
    what: 'Bad news about a commitment',
    before: 'the end of the day that was promised',
    otherwise: 'told, but not told early',
  },
  {
    what: 'A consent to a change of a goal',
    before: 'the change',
    otherwise: 'the goal was changed without it',
  },
  {
    what: 'A position, or a call for one',
    before: 'the decision',
    otherwise: 'shown; not asked before, not adopted, not overruled, no pushback',
  },
  {
    what: 'A bet on a decision',
    before: 'anything was said of what came',
    otherwise: 'shown; not in the calibration',
  },
  {
    what: 'A check of a goal, or what somebody expects of it',
    before: 'the goal was over',
    otherwise: 'shown as said afterwards',
  },
  {
    what: 'How long a decision needs',
    before: 'its verdict or its end',
    otherwise: 'the verdict is not early, the time used not reckoned',
  },
  {
    what: 'A stop-loss',
    before: 'it was reached',
    otherwise: 'excuses no early end',
  },
  {
    what: 'The problem of a decision',
    before: 'the proposal',
    otherwise: 'not stated first',
  },
  {
    what: 'The day of a session, and that it is moved or called off',
    before: 'that day was over',
    otherwise: 'held, not kept as planned; not called off but missed',
  },
  {
    what: 'What is expected of somebody who is hired',
    before: 'the day that it is said of',
    otherwise: 'shown as said afterwards',
  },
]
