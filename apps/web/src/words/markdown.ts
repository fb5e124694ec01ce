/** What somebody wrote, in one line, and nothing in it that Markdown would take for its own. */
export const plain = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&')

/** The same of words that fill lines or paragraphs of their own: none of them begins a heading, a list or a section. */
export const plainLines = (text: string): string =>
  text
    .split('\n')
    .map((each) => plain(each.trim()).replace(/^(?:\d+(?=[.)])|(?=[-+]|=+$))/, '$&\\'))
    .join('\n')
