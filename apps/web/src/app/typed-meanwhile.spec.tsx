// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Suspense, useState } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { TypedMeanwhile } from './typed-meanwhile.tsx'

afterEach(cleanup)

const never = new Promise<never>(() => undefined)

function Found({ typed, here }: { typed: { current: string }; here: boolean }) {
  if (!here) throw never
  const [query] = useState(() => typed.current)
  return <output>{query}</output>
}

it('what is typed before the palette is there stands in it', () => {
  const typed = { current: '' }
  const onClose = vi.fn()
  const shown = (here: boolean) => (
    <Suspense fallback={<TypedMeanwhile typed={typed} onClose={onClose} />}>
      <Found typed={typed} here={here} />
    </Suspense>
  )
  const { rerender } = render(shown(false))
  for (const key of ['d', 'e', 'x', 'Backspace', 'c', 'Shift'])
    fireEvent.keyDown(document.body, { key })
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
  fireEvent.keyDown(document.body, { key: 'Escape' })
  expect(onClose).toHaveBeenCalledOnce()
  rerender(shown(true))
  expect(screen.getByRole('status').textContent).toBe('dec')
  fireEvent.keyDown(document.body, { key: 'i' })
  expect(typed.current).toBe('dec')
})
