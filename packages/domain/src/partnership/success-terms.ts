import { z } from 'zod'
import { Line } from '../kernel/text.ts'

/** The number by which an element is known: given once, and never to another. */
export const ElementNumber = z.int().min(1)

const Element = z.strictObject({ number: ElementNumber, text: Line })

const MOST_ELEMENTS = 30

const different = (values: readonly (string | number | undefined)[]): boolean => {
  const said = values.filter((value) => value !== undefined)
  return new Set(said).size === said.length
}

const textsDiffer = (elements: readonly { readonly text: string }[]): boolean =>
  different(elements.map(({ text }) => text.toLowerCase()))

/** What success means to the members, element by element, in the order in which they read it. */
export const Elements = z
  .array(Element)
  .min(1)
  .max(MOST_ELEMENTS)
  .refine((elements) => different(elements.map(({ number }) => number)), 'has a number twice')
  .refine(textsDiffer, 'says the same twice')

/** As somebody writes them: one with a number words that element anew, one without is new. */
export const WantedElements = z
  .array(
    z.strictObject({
      number: ElementNumber.optional().meta({ widget: 'reference' }),
      text: Line.meta({
        title: 'Element',
        description: 'One thing that can be seen to be so or not.',
      }),
    }),
  )
  .min(1)
  .max(MOST_ELEMENTS)
  .refine((elements) => different(elements.map(({ number }) => number)), 'has a number twice')
  .refine(textsDiffer, 'says the same twice')
export type WantedElements = z.output<typeof WantedElements>

/** Some of the elements, each named once. */
export const ElementNumbers = z
  .array(ElementNumber)
  .min(1)
  .max(MOST_ELEMENTS)
  .refine(different, 'names the same one twice')
