const CHUNK = 64

/**
 * How much of two files is the same, in percent, counted as git counts it: lines, in pieces of at most 64 bytes, that
 * both have, over the size of the larger one.
 */
export function fileSimilarity(before: string, after: string): number {
  const [a, b] = [Buffer.from(before), Buffer.from(after)]
  const larger = Math.max(a.length, b.length)
  if (larger === 0) return 100
  if (Math.min(a.length, b.length) * 2 < larger) return 0
  const had = new Map<string, number>()
  for (const piece of pieces(a)) had.set(piece, (had.get(piece) ?? 0) + piece.length)
  let kept = 0
  for (const piece of pieces(b)) {
    const left = had.get(piece) ?? 0
    kept += Math.min(left, piece.length)
    had.set(piece, Math.max(0, left - piece.length))
  }
  return Math.floor((kept * 100) / larger)
}

function* pieces(bytes: Buffer): Generator<string> {
  for (let from = 0; from < bytes.length; ) {
    const newline = bytes.indexOf(10, from)
    const end = Math.min(newline === -1 ? bytes.length : newline + 1, from + CHUNK)
    yield bytes.toString('latin1', from, end)
    from = end
  }
}
