/** What somebody wrote, in one line, and nothing in it that Markdown would take for its own. */
export const plain = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&')
