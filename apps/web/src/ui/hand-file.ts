type FileType = 'text/markdown' | 'text/csv' | 'application/json'

/** So long a browser may take to fetch a file that it was handed, in milliseconds. */
const TAKEN = 10_000

/** Lets the browser save a text under a name. */
export function handFile(file: string, text: string, type: FileType): void {
  handBlob(file, new Blob([text], { type: `${type};charset=utf-8` }))
}

/** Lets it save anything. */
export function handBlob(file: string, what: Blob): void {
  const address = URL.createObjectURL(what)
  const link = document.createElement('a')
  link.href = address
  link.download = file
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), TAKEN)
}
