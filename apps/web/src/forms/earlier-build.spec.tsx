// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { z } from 'zod'
import { ApiProvider } from '../api/api-context.tsx'
import { type Here, HereContext } from '../here/here.tsx'
import { CommandForm } from './command-form.tsx'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

const field = (title: string) => z.string().min(1).meta({ title })
const before = z.strictObject({ title: field('Title'), whyNow: field('Why now') })
const after = z.strictObject({ title: field('Title'), kind: field('Kind') })

function show(input: z.ZodType, id = 'g-1', person = 'dana') {
  cleanup()
  render(
    <ApiProvider api="/api/orgs/calder">
      <HereContext value={{ me: { id: person, name: person } } as Here}>
        <CommandForm
          command={{ name: 'ReviseGoal', title: 'Revise a goal', input }}
          preset={{ id }}
          now="2026-09-30T09:12:00.000Z"
          onDone={() => undefined}
        />
      </HereContext>
    </ApiProvider>,
  )
}

const type = (name: string, value: string) =>
  fireEvent.change(screen.getByLabelText(name), { target: { value } })
const left = () => screen.queryByText('Why now: The market moved.')

it('what was typed before an upgrade stands in the form where it fits, and is told where it does not', () => {
  show(before)
  type('Title', 'Grow twofold')
  type('Why now', 'The market moved.')
  // No name of what a build consists of tells where it is kept.
  expect(Object.keys(sessionStorage)).toContain('lockstep.draft dana ReviseGoal {"id":"g-1"}')
  show(after)
  expect(screen.getByLabelText('Title')).toHaveProperty('value', 'Grow twofold')
  expect(left()).toBeTruthy()
  type('Kind', 'plan')
  show(after)
  expect(screen.getByLabelText('Kind')).toHaveProperty('value', 'plan')
  expect(left()).toBeTruthy()
})

it('and neither on another record nor for somebody else', () => {
  show(before)
  type('Why now', 'The market moved.')
  show(after, 'g-2')
  expect(left()).toBeNull()
  show(after, 'g-1', 'noor')
  expect(left()).toBeNull()
})
