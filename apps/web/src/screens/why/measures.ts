/** The figures of which it can be asked why. */
export const measures = [
  'stated',
  'reliability',
  'reliance',
  'alignment',
  'priorities',
  'points',
  'positions',
  'success',
  'metrics',
  'expectations',
] as const
