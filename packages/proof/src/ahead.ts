/** `> lockstep`, `> node …`, and nothing around them. */
const OF_NPM = /^(> .*)?$/

/** Tells of each line of a file in turn whether it still stands ahead of an export: what npm says of a command that it runs. */
export function standsAhead(): (line: string) => boolean {
  let isAhead = true
  return (line) => {
    isAhead &&= OF_NPM.test(line)
    return isAhead
  }
}
