/** New records mostly come last: their ids begin with the time. */
export function inIdOrder<T>(byId: Map<string, T>): Map<string, T> {
  let last = ''
  for (const id of byId.keys()) {
    if (id < last) return new Map([...byId].sort(([one], [other]) => (one < other ? -1 : 1)))
    last = id
  }
  return byId
}
