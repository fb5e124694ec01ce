/** Something that one sentence can say, and what to do about it. */
export class Problem extends Error {
  override readonly name = 'Problem'
}

/** A command line that means nothing here. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem'
}

/** Ctrl-C. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}
