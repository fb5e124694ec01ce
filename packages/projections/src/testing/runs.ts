const SECONDS_A_RUN = 6

/**
 * How many random histories a law is held against: few beside the other tests, as many as `LOCKSTEP_RUNS` says where
 * somebody wants to be surer. Long histories shrink slowly, so that time ends it, as a failure.
 */
export function runs(few: number) {
  const numRuns = Number(process.env['LOCKSTEP_RUNS'] ?? few)
  const timeout = 1_000 * (60 + numRuns * SECONDS_A_RUN)
  const enough = {
    numRuns,
    interruptAfterTimeLimit: timeout - 10_000,
    markInterruptAsFailure: true,
  }
  return { timeout, enough }
}
