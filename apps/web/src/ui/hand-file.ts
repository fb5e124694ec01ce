type FileType = 'text/markdown' | 'text/csv' | 'application/json'

/** Lets the browser save a text under a name. */
export function handFile(file: string, text: string, type: FileType): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = file
  link.click()
  URL.revokeObjectURL(address)
}
