/** The nouns whose records stand on the one list and the one page that they share, and where. */
export const homes = {
  request: { path: '/requests', label: 'Requests' },
} as const

export type HomeNoun = keyof typeof homes

export const homeNouns = Object.keys(homes) as HomeNoun[]

export const isHome = (noun: string): noun is HomeNoun => Object.hasOwn(homes, noun)

/** The noun at whose home a path lies. */
export const homeAt = (path: string): HomeNoun | undefined =>
  homeNouns.find((noun) => path === homes[noun].path || path.startsWith(`${homes[noun].path}/`))
