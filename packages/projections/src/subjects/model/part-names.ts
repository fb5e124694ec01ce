/** The six parts, in the order in which they are told. */
export const partNames = [
  'priorities',
  'points',
  'positions',
  'success',
  'metrics',
  'expectations',
] as const
export type PartName = (typeof partNames)[number]
