import { z } from 'zod'
import { noneTwice } from '../kernel/none-twice.ts'
import { Line } from '../kernel/text.ts'

/** The number by which an element is known: given once, and never to another. */
export const ElementNumber = z.int().min(1)

const Element = z.strictObject({ number: ElementNumber, text: Line })

const MOST_ELEMENTS = 30

const byText = ({ text }: { readonly text: string }): string => text.toLowerCase()

function numbersDiffer(elements: readonly { readonly number?: number | undefined }[]): boolean {
  const numbers = elements.flatMap(({ number }) => number ?? [])
  return new Set(numbers).size === numbers.length
}

/** What success means to the members, element by element, in the order in which they read it. */
export const Elements = noneTwice(
  z.array(Element).min(1).max(MOST_ELEMENTS),
  byText,
  'says the same twice',
).refine(numbersDiffer, 'has a number twice')

/** As somebody writes them: one with a number words that element anew, one without is new. */
export const WantedElements = noneTwice(
  z
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
    .max(MOST_ELEMENTS),
  byText,
  'says the same twice',
).refine(numbersDiffer, 'has a number twice')
export type WantedElements = z.output<typeof WantedElements>

/** Some of the elements, each named once. */
export const ElementNumbers = noneTwice(
  z.array(ElementNumber).min(1).max(MOST_ELEMENTS),
  (number) => number,
  'names the same one twice',
)
