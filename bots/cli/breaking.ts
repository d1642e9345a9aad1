/** A piece of work that a signal may break off. */
interface Step {
  /** Key of the sentence that says what it means when this is broken off. */
  readonly means?: string
  /** Done then, at once: the process ends right after it. */
  readonly putRight?: () => void
}

/** What a command has under way, for the signal that breaks it off. */
export interface Breaking {
  /** Does work; until it is done or has failed, the step is what a signal breaks off. */
  during<T>(step: Step, work: () => Promise<T>): Promise<T>
  /** Puts right what is under way, the innermost first. @returns the innermost `means` */
  breakOff(): string | undefined
}

/** For one command. */
export function createBreaking(): Breaking {
  const underWay: Step[] = []
  return {
    async during(step, work) {
      underWay.push(step)
      try {
        return await work()
      } finally {
        underWay.splice(underWay.lastIndexOf(step), 1)
      }
    },
    breakOff() {
      for (const { putRight } of underWay.toReversed()) putRight?.()
      return underWay.findLast(({ means }) => means !== undefined)?.means
    },
  }
}
