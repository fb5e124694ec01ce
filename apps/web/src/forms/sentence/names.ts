/** Letter for letter as it is compared: whatever its case, its accents, and which apostrophe or hyphen a device writes. */
export const folded = (text: string): string =>
  [...text]
    .map((letter) => {
      const plain = (marks[letter] ?? letter).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
      return plain.length === letter.length ? plain : letter
    })
    .join('')

const marks: Readonly<Record<string, string>> = {
  ...{ '’': "'", '‘': "'", ʼ: "'", '´': "'", '`': "'" },
  ...{ '-': ' ', '‐': ' ', '‑': ' ', '\u00a0': ' ' },
  ...{ ł: 'l', Ł: 'l', ø: 'o', Ø: 'o', đ: 'd', Đ: 'd', ı: 'i' },
}

/** What comes after a family name. */
const SUFFIX = /,?\s+(?:Jr|Sr|II|III|IV|PhD|MD|MBA)\.?$/iu
/** "de Vries", "van der Berg": a family name begins with what is written small, or small by custom. */
const FAMILY = /\s((?:(?:de|den|der|van|von|zu|la|le|du|da|di|dos|al|bin|ibn|ten|ter)\s+)*\S+)$/iu
const INITIALS = /^(?:\p{L}\.\s*)+(?=\s|$)/u
/** Family name and given name are written as one. */
const AS_ONE = /^\p{sc=Han}{3,4}$/u

/** What somebody is called by. */
const firstOf = (name: string): string =>
  INITIALS.exec(name)?.[0].trim() ?? name.split(' ')[0] ?? name

/** What a name ends with in brackets is told apart by it, or written so by its bearer: a sentence may leave it out. */
function inTwo(name: string): readonly [bare: string, bracket: string] {
  const [bracket = ''] = / \([^()]*\)$/.exec(name) ?? []
  return [name.slice(0, name.length - bracket.length), bracket]
}

/** By which names a sentence calls somebody: the whole one, with and without what stands between, and what they are called by. */
export function givenNames(name: string): string[] {
  const [bare, bracket] = inTwo(name)
  if (bracket !== '') {
    const said = bracket.slice(2, -1)
    return [name, `${bare}, ${said}`, `${bare} ${said}`, ...givenNames(bare)]
  }
  const first = firstOf(name)
  const given = AS_ONE.test(name) ? [name.slice(-2)] : []
  const both = familyNames(name).map((family) => `${first} ${family}`)
  return [...new Set([name, name.replace(SUFFIX, ''), ...both, first, ...given])]
}

/** "O'Neill", "De Vries"; nothing of who has one name alone. */
export function familyNames(name: string): string[] {
  const [, family] = FAMILY.exec(inTwo(name)[0].replace(SUFFIX, '')) ?? []
  return family === undefined ? [] : [family]
}

/** "To", "An" is a name, and a word of nearly every sentence: it names somebody only after "to", "with", "for". */
export const isLittleWord = (name: string): boolean =>
  /^(?:to|with|for|and|on|about|from|by|a|an|the|my|our|your|their|that|of)$/i.test(folded(name))

/** Whether a text begins with a name, and with nobody's longer one. */
export const beginsWith = (text: string, name: string, ends = /^(?![\p{L}\d-])/u): boolean =>
  folded(text.slice(0, name.length)) === folded(name) && ends.test(text.slice(name.length))
