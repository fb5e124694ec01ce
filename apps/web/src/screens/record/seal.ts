/** The beginning of a fingerprint as people compare them: `9f2c 61d0`. */
export const inFours = (fingerprint: string, groups: number): string =>
  Array.from({ length: groups }, (_, n) => fingerprint.slice(n * 4, n * 4 + 4)).join(' ')
