/** Under which Nest hands out what has no class of its own. */
export const ACCESS = Symbol('Access')
export const SETTINGS = Symbol('Settings')
