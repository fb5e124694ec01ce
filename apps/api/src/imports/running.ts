import { HttpProblem } from '../http/problems.ts'

/** Long work on an organisation, one at a time; whoever asks hears how far it is. */
export class Running {
  #now:
    | { readonly of: string; readonly stopping: AbortController; readonly done: Promise<void> }
    | undefined

  /** Whether this is what is at work. */
  is = (of: string): boolean => this.#now?.of === of

  /**
   * Begins work, and does not wait for it.
   * @param failed hears why it came to nothing; a stop is no failure
   * @param stopped hears that it was, unless it was done by then
   * @throws HttpProblem 409 while something else is at work
   */
  begin(
    of: string,
    work: (signal: AbortSignal) => Promise<void>,
    failed: (error: unknown) => void,
    stopped: () => void = () => undefined,
  ): void {
    if (this.#now !== undefined)
      throw new HttpProblem(
        409,
        'ImportAtWork',
        'Another import is at work here; wait for its end, or stop it.',
      )
    const stopping = new AbortController()
    const done = work(stopping.signal)
      .catch((error) => {
        if (stopping.signal.aborted) stopped()
        else failed(error)
      })
      .finally(() => {
        this.#now = undefined
      })
    this.#now = { of, stopping, done }
  }

  /** Stops it, and resolves once it has. */
  async stop(of?: string): Promise<void> {
    if (of !== undefined && !this.is(of)) return
    this.#now?.stopping.abort()
    await this.#now?.done
  }
}
