const TAKE = 'Take the file as it was exported.'

/**
 * What an editor, a shell or a transfer did to a whole file, as its first line shows; undefined where nothing of the kind.
 * Each letter of an export is signed, so every one of its lines could seem to have been tampered with. In words that
 * follow "Line 1".
 */
export function savedAnew(first: string): string | undefined {
  if (first.startsWith('\uFEFF'))
    return `begins with a byte-order mark, as no export’s does: it was saved or sent as text anew. ${TAKE}`
  if (first.endsWith('\r'))
    return `ends in a carriage return before its line feed, as no export’s does: it was saved or sent as text of Windows. ${TAKE}`
  return undefined
}
