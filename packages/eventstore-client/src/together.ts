interface Waiting<Question, Answer> {
  readonly question: Question
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/**
 * Asks for all who wait at the same time at once. Who comes while a question is under way waits for the next, so that no
 * answer is older than what it was asked for.
 */
export class Together<Question, Answer> {
  readonly #answer: (questions: readonly Question[]) => Promise<readonly Answer[]>
  #waiting: Waiting<Question, Answer>[] = []
  #isAsking = false

  /** @param answer to each question, in their order; what it throws is thrown to all of them. */
  constructor(answer: (questions: readonly Question[]) => Promise<readonly Answer[]>) {
    this.#answer = answer
  }

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ question, resolve, reject })
      if (!this.#isAsking) void this.#work()
    })
  }

  async #work(): Promise<void> {
    this.#isAsking = true
    while (this.#waiting.length > 0) {
      // Those who ask in the same breath share the first question, too.
      await new Promise<void>((resolve) => process.nextTick(resolve))
      const together = this.#waiting
      this.#waiting = []
      try {
        const answers = await this.#answer(together.map(({ question }) => question))
        together.forEach(({ resolve }, at) => {
          resolve(answers[at] as Answer)
        })
      } catch (error) {
        for (const { reject } of together) reject(error)
      }
    }
    this.#isAsking = false
  }
}
