import type { z } from 'zod'

/** A list in which nothing stands twice, by what tells one from another. @param says what is told of one that does */
export const noneTwice = <I extends z.ZodType>(
  items: z.ZodArray<I>,
  by: (item: z.output<I>) => string | number,
  says: string,
) =>
  items.refine((all) => new Set(all.map(by)).size === all.length, says).meta({ uniqueItems: true })
